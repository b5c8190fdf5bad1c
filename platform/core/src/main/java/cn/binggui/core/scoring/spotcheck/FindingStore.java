package cn.binggui.core.scoring.spotcheck;

import cn.binggui.core.Ids;
import cn.binggui.core.Refusal;
import cn.binggui.core.StoredJson;
import cn.binggui.core.access.Actor;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.core.tenancy.Vault;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of findings; what is written in them is encrypted. It asks nobody's leave. */
@Singleton
class FindingStore {
    private static final String LATEST = " AND NOT EXISTS (SELECT 1 FROM spot_check_finding n WHERE n.corrects = f.id)";

    private final TenantRows rows;
    private final Vault vault;
    private final Ids ids;

    FindingStore(TenantRows rows, Vault vault, Ids ids) {
        this.rows = rows;
        this.vault = vault;
        this.ids = ids;
    }

    /**
     * Adds a finding, which takes the place of the one that the person had before them; with the first one the check goes on.
     *
     * @param seen number of that one; 0 where there was none
     * @param work what else belongs to it, in the same transaction
     * @throws Refusal CONFLICT where another was recorded since
     */
    @Transactional(TenantDataSource.NAME)
    void add(long check, long household, int seen, NewFinding found, Instant at, Actor recorder, Runnable work) {
        // one after the other, whatever the household
        rows.query("SELECT id FROM spot_check WHERE id = ? FOR UPDATE", row -> row.getLong(1), check);
        List<Long> latest = rows.query(
                "SELECT id, seq FROM spot_check_finding WHERE check_id = ? AND household_id = ? ORDER BY seq",
                row -> row.getLong(1),
                check,
                household);
        if (latest.size() != seen) {
            throw Refusal.conflict("这户的抽查结果刚被别人登记过，请刷新后核对；您填写的内容仍保留在页面上");
        }
        long id = ids.next();
        Vault.Sealed sealed = vault.seal(SpotCheckTable.FINDING.place(id), write(found.content()));
        rows.change(
                "INSERT INTO spot_check_finding (id, check_id, household_id, seq, corrects, found_on, error, recorded_at,"
                        + " recorder_id, recorder_name, key_id, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                check,
                household,
                seen + 1,
                seen == 0 ? null : latest.getLast(),
                found.on(),
                name(found.error()),
                at.truncatedTo(ChronoUnit.MICROS),
                recorder.userId(),
                recorder.displayName(),
                sealed.keyId(),
                sealed.bytes());
        rows.change(
                "UPDATE spot_check SET version = version + 1, state = 'CHECKING' WHERE id = ? AND state = 'DRAWN'",
                check);
        work.run();
    }

    /** Returns a check's findings, by household, the first that was recorded first. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    List<Finding> of(long check) {
        return rows.query(
                "SELECT id, check_id, household_id, seq, corrects, found_on, error, recorded_at, recorder_id,"
                        + " recorder_name, key_id, content FROM spot_check_finding WHERE check_id = ?"
                        + " ORDER BY household_id, seq",
                this::finding,
                check);
    }

    /** Returns how many of the drawn households have no finding yet. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    long missing(long check) {
        return rows.query(
                        "SELECT COUNT(*) FROM spot_check_line l WHERE l.check_id = ? AND l.drawn = TRUE AND NOT EXISTS"
                                + " (SELECT 1 FROM spot_check_finding f WHERE f.check_id = l.check_id"
                                + " AND f.household_id = l.household_id)",
                        row -> row.getLong(1),
                        check)
                .getFirst();
    }

    /**
     * Returns the findings that stand, by the day of the check on the spot.
     *
     * @param township division code of nine digits; {@code null} for the whole county
     */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    List<CheckedHousehold> between(LocalDate from, LocalDate to, @Nullable String township) {
        String sql = "SELECT l.township, l.household_id, l.case_id, l.number, f.check_id, f.found_on, f.error"
                + " FROM spot_check_finding f JOIN spot_check_line l"
                + " ON l.check_id = f.check_id AND l.household_id = f.household_id"
                + " WHERE f.found_on BETWEEN ? AND ?" + LATEST
                + (township == null ? "" : " AND l.township = ?") + " ORDER BY l.township, l.number, f.id";
        return township == null
                ? rows.query(sql, FindingStore::checked, from, to)
                : rows.query(sql, FindingStore::checked, from, to, township);
    }

    private static CheckedHousehold checked(ResultSet row) throws SQLException {
        return new CheckedHousehold(
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                row.getString(4),
                row.getLong(5),
                row.getObject(6, LocalDate.class),
                error(row.getString(7)));
    }

    private Finding finding(ResultSet row) throws SQLException {
        byte[] content = vault.open(
                SpotCheckTable.FINDING.place(row.getLong(1)), new Vault.Sealed(row.getString(11), row.getBytes(12)));
        return new Finding(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getInt(4),
                row.getObject(5, Long.class),
                row.getObject(6, LocalDate.class),
                error(row.getString(7)),
                read(content),
                TenantRows.instant(row, 8),
                row.getLong(9),
                row.getString(10));
    }

    private static @Nullable ErrorKind error(@Nullable String name) {
        return name == null ? null : ErrorKind.valueOf(name);
    }

    private static @Nullable String name(@Nullable ErrorKind error) {
        return error == null ? null : error.name();
    }

    private static byte[] write(Finding.Content content) {
        return StoredJson.write(Map.of(
                        "others", content.others(), "words", content.words(), "attachments", content.attachments()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Finding.Content read(byte[] json) {
        Map<?, ?> content = (Map<?, ?>) StoredJson.read(new String(json, StandardCharsets.UTF_8));
        if (content == null
                || !(content.get("others") instanceof List<?> others)
                || !(content.get("words") instanceof String words)
                || !(content.get("attachments") instanceof List<?> attachments)) {
            throw new IllegalStateException("no finding");
        }
        return new Finding.Content(
                others.stream().map(String.class::cast).toList(),
                words,
                attachments.stream().map(each -> ((Number) each).longValue()).toList());
    }
}
