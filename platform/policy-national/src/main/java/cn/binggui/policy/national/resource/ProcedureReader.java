package cn.binggui.policy.national.resource;

import cn.binggui.policy.declared.CaseClock;
import cn.binggui.policy.declared.Channel;
import cn.binggui.policy.declared.DayUnit;
import cn.binggui.policy.declared.Evidence;
import cn.binggui.policy.declared.EvidenceKind;
import cn.binggui.policy.declared.LimitStart;
import cn.binggui.policy.declared.Objection;
import cn.binggui.policy.declared.Performer;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.declared.TimeLimit;
import cn.binggui.policy.declared.Track;
import cn.binggui.policy.declared.TrackLimit;
import cn.binggui.policy.ruling.Category;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code policy/procedure.yml}. */
final class ProcedureReader {
    private final Class<?> anchor;
    private final ClauseBook book;

    ProcedureReader(Class<?> anchor, ClauseBook book) {
        this.anchor = anchor;
        this.book = book;
    }

    Procedure procedure() {
        Yaml yaml =
                Yaml.mapping(anchor, "policy/procedure.yml").only("channels", "tracks", "clock", "refusal", "steps");
        return new Procedure(
                yaml.maps("channels").stream()
                        .map(c -> new Channel(c.only("name", "cite").text("name"), book.cited(c, "cite")))
                        .toList(),
                yaml.maps("tracks").stream().map(this::track).toList(),
                clock(yaml.map("clock")),
                limit(yaml.map("refusal")),
                yaml.maps("steps").stream().map(this::step).toList());
    }

    private CaseClock clock(Yaml yaml) {
        yaml.only("event", "from", "until", "cite");
        return new CaseClock(yaml.text("event"), yaml.text("from"), yaml.text("until"), book.cited(yaml, "cite"));
    }

    private TrackLimit track(Yaml yaml) {
        yaml.only("id", "days", "unit", "condition", "cite");
        return new TrackLimit(
                yaml.constant("id", Track.class),
                yaml.whole("days"),
                yaml.constant("unit", DayUnit.class),
                yaml.textOrNull("condition"),
                book.cited(yaml, "cite"));
    }

    private Step step(Yaml yaml) {
        yaml.only(
                "id",
                "kind",
                "name",
                "actor",
                "performers",
                "people",
                "start",
                "limit",
                "nationalLimit",
                "evidence",
                "parallelWith",
                "objection",
                "tentative",
                "bureaus",
                "cite");
        return new Step(
                yaml.text("id"),
                yaml.constant("kind", StepKind.class),
                yaml.text("name"),
                yaml.text("actor"),
                yaml.constants("performers", Performer.class),
                yaml.has("people") ? yaml.whole("people") : 1,
                limitOrNull(yaml, "start"),
                limitOrNull(yaml, "limit"),
                limitOrNull(yaml, "nationalLimit"),
                yaml.has("evidence")
                        ? yaml.maps("evidence").stream()
                                .map(ProcedureReader::evidence)
                                .toList()
                        : List.of(),
                yaml.texts("parallelWith"),
                yaml.has("objection") ? objection(yaml.map("objection")) : null,
                yaml.has("tentative") && Boolean.parseBoolean(yaml.text("tentative")),
                yaml.texts("bureaus"),
                book.cited(yaml, "cite"));
    }

    /** Reads one line such as {@code {photo: 公示照片}}: the kind is the key. */
    private static Evidence evidence(Yaml yaml) {
        for (EvidenceKind kind : EvidenceKind.values()) {
            String key = kind.name().toLowerCase(Locale.ROOT);
            if (yaml.has(key)) {
                return new Evidence(kind, yaml.only(key).text(key));
            }
        }
        throw new IllegalArgumentException(yaml.place() + ": evidence is a record, a document or a photo");
    }

    private Objection objection(Yaml yaml) {
        yaml.only("words", "leadsTo", "cite");
        return new Objection(yaml.text("words"), yaml.constants("leadsTo", StepKind.class), book.cited(yaml, "cite"));
    }

    private @Nullable TimeLimit limitOrNull(Yaml step, String key) {
        return step.has(key) ? limit(step.map(key)) : null;
    }

    private TimeLimit limit(Yaml yaml) {
        yaml.only("days", "unit", "from", "categories", "cite");
        return new TimeLimit(
                yaml.whole("days"),
                yaml.constant("unit", DayUnit.class),
                yaml.constant("from", LimitStart.class),
                yaml.constants("categories", Category.class).stream().collect(Collectors.toUnmodifiableSet()),
                book.cited(yaml, "cite"));
    }
}
