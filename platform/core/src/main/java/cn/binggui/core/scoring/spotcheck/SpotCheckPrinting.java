package cn.binggui.core.scoring.spotcheck;

import cn.binggui.core.casework.store.CaseConfirmations;
import cn.binggui.core.casework.store.CaseStore;
import cn.binggui.core.document.Documents;
import cn.binggui.core.document.Issue;
import cn.binggui.core.document.SamplingSheet;
import cn.binggui.policy.CountyPolicy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Draws the sampling sheet of a check. */
@Singleton
class SpotCheckPrinting {
    private final CaseStore cases;
    private final CaseConfirmations confirmations;
    private final Documents documents;
    private final Clock clock;

    SpotCheckPrinting(CaseStore cases, CaseConfirmations confirmations, Documents documents, Clock clock) {
        this.cases = cases;
        this.confirmations = confirmations;
        this.documents = documents;
        this.clock = clock;
    }

    byte[] sheet(SpotCheckView view, CountyPolicy policy) {
        SpotCheck check = view.check();
        PlanShare plan = view.plan();
        LocalDate today = LocalDate.now(clock);
        return documents.samplingSheet(new SamplingSheet(
                new Issue("CC" + check.id(), policy.name() + "抽查组织单位", Objects.requireNonNull(check.drawnOn()), ""),
                policy.name(),
                check.from(),
                check.to(),
                plan != null && !check.ownShare() ? plan.comparison().term() : "不低于",
                check.share().number(),
                check.ownShare(),
                plan == null ? List.of() : plan.clauses(),
                Objects.requireNonNull(check.listHash()),
                Objects.requireNonNull(check.commitment()),
                Objects.requireNonNull(view.seed()),
                view.strata().stream()
                        .map(row -> new SamplingSheet.Stratum(
                                row.township(),
                                row.category(),
                                row.households(),
                                row.required(),
                                row.drawn(),
                                row.excluded()))
                        .toList(),
                view.drawn().stream()
                        .map(line -> new SamplingSheet.Line(
                                line.listed().line().number(),
                                line.township(),
                                line.village(),
                                line.category(),
                                name(line, today)))
                        .toList()));
    }

    private String name(SpotCheckView.Line line, LocalDate today) {
        return confirmations.printedHead(
                cases.find(line.listed().line().caseId()).orElseThrow(), today);
    }
}
