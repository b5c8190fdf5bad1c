package cn.binggui.core.results;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditLog;
import cn.binggui.core.results.disclosure.Period;
import cn.binggui.core.scoring.round.LockedTotals;
import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides on months of the bound county and keeps them; services and first data come here. */
@Singleton
class MonthStore {
    private final ResultRows rows;
    private final LockedTotals rounds;
    private final AuditLog audit;
    private final Clock clock;

    MonthStore(ResultRows rows, LockedTotals rounds, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.rounds = rounds;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns all published months, the earliest first. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    List<ResultRows.Row> published() {
        return rows.all();
    }

    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    List<ResultRows.Row> waiting() {
        return rows.waiting();
    }

    @Transactional(TenantDataSource.NAME)
    void delivered(YearMonth month) {
        rows.delivered(month, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** Returns what would leave the county if the figures were published now. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    MonthResults decide(MonthFigures figures) {
        return decide(figures, rows.all());
    }

    private MonthResults decide(MonthFigures figures, List<ResultRows.Row> published) {
        Period quarter = Period.quarter(figures.month());
        List<Publishing.Decided> others = published.stream()
                .filter(row -> Period.quarter(row.month()).equals(quarter))
                .map(ResultRows.Row::decided)
                .toList();
        return Publishing.of(figures, others, scores(figures.month(), published));
    }

    /** What was archived since an earlier month was published goes along, whatever month it is of. */
    private List<MonthResults.Score> scores(YearMonth month, List<ResultRows.Row> published) {
        Set<Long> sent = published.stream()
                .flatMap(row -> row.results().scores().stream())
                .map(MonthResults.Score::round)
                .collect(Collectors.toSet());
        List<MonthResults.Score> scores = new ArrayList<>();
        rounds.until(month.atEndOfMonth()).stream()
                .filter(round -> !sent.contains(round.id()))
                .forEach(round -> round.townships().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(each -> scores.add(new MonthResults.Score(
                                round.id(),
                                round.name(),
                                round.endedOn(),
                                each.getKey(),
                                each.getValue().hundredths()))));
        return scores;
    }

    /**
     * Publishes a month for good; the row for the province and the audit row are written in one transaction.
     *
     * @param seen as {@link MonthLook} says
     * @throws Refusal CONFLICT where it is published, or other than it was looked at
     */
    @Transactional(TenantDataSource.NAME)
    void publish(Actor actor, MonthFigures figures, String seen) {
        rows.hold();
        List<ResultRows.Row> published = rows.all();
        published.stream()
                .filter(row -> row.month().equals(figures.month()))
                .findFirst()
                .ifPresent(row -> {
                    throw Refusal.conflict("%s的成效月报已由%s发布，发布后不再更改".formatted(figures.month(), row.actorName()));
                });
        MonthResults results = decide(figures, published);
        if (!ResultRows.digest(figures, results).equals(seen)) {
            throw Refusal.conflict("您查看之后数字有变化，没有发布。请重新查看后再发布");
        }
        rows.add(figures, results, actor, clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.record(
                actor,
                AuditAction.RESULTS_PUBLISHED,
                "results:" + figures.month(),
                Map.of("digest", ResultRows.digest(results)));
    }
}
