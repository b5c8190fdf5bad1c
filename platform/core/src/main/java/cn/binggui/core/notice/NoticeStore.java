package cn.binggui.core.notice;

import cn.binggui.core.Ids;
import cn.binggui.core.Where;
import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Posts notices and takes lines down, in the transaction of whoever calls; the county is bound.
 *
 * <p>It asks nobody for leave: it serves the services that do. What it holds is what hangs on the wall, and nothing more.
 */
@Singleton
public class NoticeStore {
    private final NoticeRows rows;
    private final Ids ids;

    NoticeStore(NoticeRows rows, Ids ids) {
        this.rows = rows;
        this.ids = ids;
    }

    /** Posts a notice for some days; from then on its link works. */
    @Transactional(TenantDataSource.NAME)
    public Notice post(NewNotice wanted) {
        long id = ids.next();
        rows.insert(new Notice(
                id,
                NoticeKind.PUBLIC,
                wanted.village(),
                wanted.township(),
                PublicToken.newSecret(),
                wanted.postedOn(),
                wanted.until(),
                wanted.days(),
                wanted.poster(),
                wanted.source(),
                List.of()));
        rows.insertLines(id, wanted.postedOn(), wanted.lines());
        return rows.find(id).orElseThrow();
    }

    /**
     * Adds lines to the standing notice of their village, of which there is one at most; the first line makes it.
     *
     * <p>A case has one line in it: another replaces it, and the same again changes nothing.
     */
    @Transactional(TenantDataSource.NAME)
    public Notice addToStanding(NewStanding wanted) {
        rows.ensureStanding(new Notice(
                ids.next(),
                NoticeKind.STANDING,
                wanted.village(),
                wanted.township(),
                PublicToken.newSecret(),
                wanted.day(),
                null,
                null,
                wanted.poster(),
                wanted.source(),
                List.of()));
        Notice standing = rows.holdStanding(wanted.village()).orElseThrow();
        Map<Long, PublicLine> missing = new HashMap<>(wanted.lines());
        for (NoticeLine line : standing.lines()) {
            PublicLine other = wanted.lines().get(line.caseId());
            if (line.isTakenDown() || other == null) {
                continue;
            }
            if (other.equals(line.shown())) {
                missing.remove(line.caseId());
            } else {
                rows.takeDownFrom(standing.id(), line.caseId(), wanted.day(), TakeDownReason.REPLACED);
            }
        }
        rows.insertLines(standing.id(), wanted.day(), missing);
        return rows.find(standing.id()).orElseThrow();
    }

    /**
     * Takes the case's lines down from every notice in which they stand; nobody sees them from the end of the transaction on.
     *
     * @param day on which it happens
     * @return how many lines were taken down; 0 if none stood
     */
    @Transactional(TenantDataSource.NAME)
    public int takeDown(long caseId, LocalDate day, TakeDownReason reason) {
        return rows.takeDown(caseId, day, reason);
    }

    /** Takes one case's line down from one notice, and leaves its others. */
    @Transactional(TenantDataSource.NAME)
    public void takeDownFrom(long notice, long caseId, LocalDate day, TakeDownReason reason) {
        rows.takeDownFrom(notice, caseId, day, reason);
    }

    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public Optional<Notice> find(long id) {
        return rows.find(id);
    }

    /** Returns the notice of that token, ended or not. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public Optional<Notice> findByToken(String token) {
        return rows.findByToken(token);
    }

    /** Returns every notice in which the case has or had a line, ended or not, with the others' lines: the latest first, the standing one last. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public List<Notice> ofCase(long caseId) {
        return rows.ofCase(caseId);
    }

    /** Returns the notices that people can read in the village on that day, the standing one last. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public List<Notice> ofVillage(String village, LocalDate day) {
        return rows.ofVillage(village, day).stream()
                .filter(notice -> notice.standsOn(day))
                .toList();
    }

    /**
     * Returns a page of the notices that fit, the latest first.
     *
     * @param where on the columns of {@code notice n}
     */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public List<Notice> page(Where where, int offset, int limit) {
        return rows.page(where, offset, limit);
    }

    /** Returns how many notices fit. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public long count(Where where) {
        return rows.count(where);
    }
}
