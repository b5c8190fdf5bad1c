package cn.binggui.ui.scoring;

import cn.binggui.core.access.Actor;
import cn.binggui.core.scoring.metric.MetricSource;
import cn.binggui.core.scoring.round.Round;
import cn.binggui.core.scoring.round.RoundPhase;
import cn.binggui.core.scoring.round.Rounds;
import cn.binggui.core.scoring.scheme.SchemeDiff;
import cn.binggui.core.scoring.scheme.SchemeDraft;
import cn.binggui.core.scoring.scheme.SchemeDrafts;
import cn.binggui.core.scoring.scheme.SchemeForm;
import cn.binggui.core.scoring.scheme.SchemeVersion;
import cn.binggui.core.scoring.scheme.Schemes;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.declared.Metric;
import cn.binggui.policy.declared.Scheme;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the scheme's pages ask of the services. */
@Singleton
class SchemeDesk {
    private final Schemes schemes;
    private final SchemeDrafts drafts;
    private final Rounds rounds;
    private final SheetDesk sheets;

    SchemeDesk(Schemes schemes, SchemeDrafts drafts, Rounds rounds, SheetDesk sheets) {
        this.schemes = schemes;
        this.drafts = drafts;
        this.rounds = rounds;
        this.sheets = sheets;
    }

    /** Returns the scheme under which a new round would run; {@code null} where there is none. */
    @Nullable
    SchemeVersion current(Actor actor) {
        return schemes.current(actor).orElse(null);
    }

    /** Returns all versions that the county has made or used, the latest first. */
    List<SchemeVersion> history(Actor actor) {
        return schemes.history(actor);
    }

    /** Returns the scheme of a version; {@code null} for 0 where the plan has none. */
    @Nullable
    Scheme scheme(Actor actor, int version) {
        Optional<SchemeVersion> found = version == 0
                ? schemes.planned(actor)
                : schemes.history(actor).stream()
                        .filter(each -> each.version() == version)
                        .findFirst();
        return found.map(SchemeVersion::scheme).orElse(null);
    }

    /** Returns what somebody changed between two versions; nothing where the plan's own was merely put down as the first. */
    List<SchemeDiff.Line> changes(Actor actor, int from, SchemeVersion to) {
        return SchemeDiff.between(scheme(actor, from), to.scheme());
    }

    /** Returns the rounds that are not locked; each keeps the version under which it was opened. */
    List<Round> running(Actor actor) {
        return rounds.list(actor).stream()
                .filter(round -> round.phase() != RoundPhase.LOCKED)
                .toList();
    }

    Optional<SchemeDraft> draft(Actor actor) {
        return drafts.find(actor);
    }

    void keep(Actor actor, int seen, SchemeForm form, String note) {
        drafts.save(actor, seen, form, note);
    }

    void forget(Actor actor) {
        drafts.remove(actor);
    }

    SchemeVersion publish(Actor actor, int seen, Scheme scheme, String note) {
        SchemeVersion published = schemes.publish(actor, seen, scheme, note);
        drafts.remove(actor);
        return published;
    }

    CountyPolicy policy(Actor actor) {
        return sheets.policy(actor);
    }

    /** Tells whether this platform has records from which the county's metric is counted. */
    boolean isCounted(Actor actor, Metric metric) {
        return MetricSource.of(metric, policy(actor).procedure()) != MetricSource.NONE;
    }
}
