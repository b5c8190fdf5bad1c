package cn.binggui.core.scoring.spotcheck;

import cn.binggui.core.Ids;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.core.tenancy.Vault;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.value.Ratio;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of checks, their lists and what was done to them; seeds and reasons are encrypted. It asks nobody's leave. */
@Singleton
class SpotCheckStore {
    private static final String COLUMNS =
            "c.id, c.version, c.state, c.period_from, c.period_to, c.share, c.own_share, c.plugin_version, c.commitment,"
                    + " c.list_hash, c.drawn_on";

    private final TenantRows rows;
    private final Vault vault;
    private final Ids ids;

    SpotCheckStore(TenantRows rows, Vault vault, Ids ids) {
        this.rows = rows;
        this.vault = vault;
        this.ids = ids;
    }

    /**
     * Adds a check with its list and returns its key; that of the value given is not used.
     *
     * @param work what else belongs to it, in the same transaction
     */
    @Transactional(TenantDataSource.NAME)
    long create(SpotCheck check, Collection<SpotCheckLine> lines, LongConsumer work) {
        long id = ids.next();
        rows.change(
                "INSERT INTO spot_check (id, version, state, period_from, period_to, share, own_share, plugin_version)"
                        + " VALUES (?, 1, ?, ?, ?, ?, ?, ?)",
                id,
                check.state().name(),
                check.from(),
                check.to(),
                check.share().tenThousandths(),
                check.ownShare(),
                check.pluginVersion());
        addLines(id, lines);
        work.accept(id);
        return id;
    }

    /**
     * Takes a step, whereby the version grows, and does what belongs to it in the same transaction.
     *
     * @param seen version that the person had before them
     * @throws Refusal CONFLICT where somebody else has taken one since, or the check is not in that state
     */
    @Transactional(TenantDataSource.NAME)
    void step(long id, int seen, SpotCheckState from, SpotCheckState to, Runnable work) {
        int changed = rows.change(
                "UPDATE spot_check SET version = version + 1, state = ? WHERE id = ? AND version = ? AND state = ?",
                to.name(),
                id,
                seen,
                from.name());
        if (changed == 0) {
            throw Refusal.conflict("这次抽查刚被别人办理过，请刷新后再试；您填写的内容仍保留在页面上");
        }
        work.run();
    }

    /** Keeps the seed and shows its digest. */
    @Transactional(TenantDataSource.NAME)
    void commit(long id, byte[] seed) {
        Vault.Sealed sealed = vault.seal(SpotCheckTable.CHECK.place(id), seed);
        rows.change(
                "UPDATE spot_check SET commitment = ?, key_id = ?, content = ? WHERE id = ? AND commitment IS NULL",
                Digests.hex(Digests.sha256(seed)),
                sealed.keyId(),
                sealed.bytes(),
                id);
    }

    /** Fixes the digest of the list. */
    @Transactional(TenantDataSource.NAME)
    void freeze(long id, String listHash) {
        rows.change("UPDATE spot_check SET list_hash = ? WHERE id = ?", listHash, id);
    }

    /** Keeps what was drawn. */
    @Transactional(TenantDataSource.NAME)
    void draw(long id, SpotCheckDraw draw, LocalDate on) {
        rows.change("UPDATE spot_check SET drawn_on = ? WHERE id = ?", on, id);
        List<@Nullable Object[]> places = new ArrayList<>();
        for (SpotCheckDraw.Part part : draw.strata()) {
            for (int i = 0; i < part.ordered().size(); i++) {
                places.add(new Object[] {
                    i + 1, i < part.drawn(), id, part.ordered().get(i).household()
                });
            }
        }
        rows.changeEach(
                "UPDATE spot_check_line SET position = ?, drawn = ? WHERE check_id = ? AND household_id = ?", places);
    }

    /** Takes a household from the list, or puts it back; returns whether that changed anything. */
    @Transactional(TenantDataSource.NAME)
    boolean exclude(long id, long household, boolean excluded) {
        return rows.change(
                        "UPDATE spot_check_line SET excluded = ? WHERE check_id = ? AND household_id = ? AND excluded <> ?",
                        excluded,
                        id,
                        household,
                        excluded)
                > 0;
    }

    /** Puts another list in the place of the old one; who is excluded stays so. */
    @Transactional(TenantDataSource.NAME)
    void replaceLines(long id, Collection<SpotCheckLine> lines) {
        List<Long> excluded = lines(id).stream()
                .filter(ListedLine::excluded)
                .map(each -> each.line().household())
                .toList();
        rows.change("DELETE FROM spot_check_line WHERE check_id = ?", id);
        addLines(id, lines);
        excluded.forEach(household -> exclude(id, household, true));
    }

    /** Takes down who did what. */
    @Transactional(TenantDataSource.NAME)
    void act(long id, SpotCheckAct.Kind kind, @Nullable Long household, Instant at, Actor actor, String reason) {
        long row = ids.next();
        Vault.Sealed sealed = vault.seal(SpotCheckTable.ACT.place(row), reason.getBytes(StandardCharsets.UTF_8));
        rows.change(
                "INSERT INTO spot_check_act (id, check_id, kind, household_id, acted_at, actor_id, actor_name, key_id, content)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row,
                id,
                kind.name(),
                household,
                at.truncatedTo(ChronoUnit.MICROS),
                actor.userId(),
                actor.displayName(),
                sealed.keyId(),
                sealed.bytes());
    }

    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    Optional<SpotCheck> find(long id) {
        return rows.query("SELECT " + COLUMNS + " FROM spot_check c WHERE c.id = ?", SpotCheckStore::check, id).stream()
                .findFirst();
    }

    /**
     * Returns a page, the latest period first.
     *
     * @param township shows only checks that have drawn there; {@code null} for all
     */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    List<SpotCheck> page(@Nullable String township, int offset, int limit) {
        return rows.query(
                "SELECT " + COLUMNS + " FROM spot_check c" + drawnIn(township)
                        + " ORDER BY c.period_to DESC, c.id DESC LIMIT ? OFFSET ?",
                SpotCheckStore::check,
                values(township, limit, offset));
    }

    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    long count(@Nullable String township) {
        return rows.query(
                        "SELECT COUNT(*) FROM spot_check c" + drawnIn(township),
                        row -> row.getLong(1),
                        values(township))
                .getFirst();
    }

    /**
     * Counts what stands on a check's list.
     *
     * @param township division code of nine digits; {@code null} for the whole county
     */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    SpotCheckRow.Figures figures(long id, @Nullable String township) {
        String sql =
                "SELECT COALESCE(SUM(l.excluded = FALSE), 0), COALESCE(SUM(l.drawn), 0), COUNT(f.id), COUNT(f.error)"
                        + " FROM spot_check_line l LEFT JOIN spot_check_finding f ON f.check_id = l.check_id"
                        + " AND f.household_id = l.household_id AND NOT EXISTS"
                        + " (SELECT 1 FROM spot_check_finding n WHERE n.corrects = f.id)"
                        + " WHERE l.check_id = ?" + (township == null ? "" : " AND l.township = ?");
        return rows.query(
                        sql,
                        row -> new SpotCheckRow.Figures(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)),
                        township == null ? new Object[] {id} : new Object[] {id, township})
                .getFirst();
    }

    /** Returns the list, by household; who is excluded too. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    List<ListedLine> lines(long id) {
        return rows.query(
                "SELECT household_id, case_id, number, township, village, category, effective_on, excluded, position, drawn"
                        + " FROM spot_check_line WHERE check_id = ? ORDER BY household_id",
                SpotCheckStore::line,
                id);
    }

    /** Returns the checks for which a case was drawn, the latest first. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    List<SpotCheck> drawnFor(long caseId) {
        return rows.query(
                "SELECT " + COLUMNS + " FROM spot_check_line l JOIN spot_check c ON c.id = l.check_id"
                        + " WHERE l.case_id = ? AND l.drawn = TRUE ORDER BY c.id DESC",
                SpotCheckStore::check,
                caseId);
    }

    /** Returns what was done, the first that was done first. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    List<SpotCheckAct> acts(long id) {
        return rows.query(
                "SELECT id, kind, household_id, acted_at, actor_id, actor_name, key_id, content FROM spot_check_act"
                        + " WHERE check_id = ? ORDER BY id",
                this::act,
                id);
    }

    /**
     * Opens the seed.
     *
     * @throws IllegalStateException where nobody has committed yet
     */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    byte[] seed(long id) {
        return rows
                .query(
                        "SELECT key_id, content FROM spot_check WHERE id = ? AND content IS NOT NULL",
                        row -> vault.open(
                                SpotCheckTable.CHECK.place(id), new Vault.Sealed(row.getString(1), row.getBytes(2))),
                        id)
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a check without a seed"));
    }

    private void addLines(long id, Collection<SpotCheckLine> lines) {
        List<@Nullable Object[]> values = lines.stream()
                .map(line -> new @Nullable Object[] {
                    id,
                    line.household(),
                    line.caseId(),
                    line.number(),
                    line.township(),
                    line.village(),
                    line.category().name(),
                    line.effectiveOn()
                })
                .toList();
        rows.changeEach(
                "INSERT INTO spot_check_line (check_id, household_id, case_id, number, township, village, category,"
                        + " effective_on, excluded, drawn) VALUES (?, ?, ?, ?, ?, ?, ?, ?, FALSE, FALSE)",
                values);
    }

    private static String drawnIn(@Nullable String township) {
        return township == null
                ? ""
                : " WHERE EXISTS (SELECT 1 FROM spot_check_line l"
                        + " WHERE l.township = ? AND l.drawn = TRUE AND l.check_id = c.id)";
    }

    private static @Nullable Object[] values(@Nullable Object first, Object... rest) {
        return first == null
                ? rest
                : Stream.concat(Stream.of(first), Arrays.stream(rest)).toArray();
    }

    private static SpotCheck check(ResultSet row) throws SQLException {
        return new SpotCheck(
                row.getLong(1),
                row.getInt(2),
                SpotCheckState.valueOf(row.getString(3)),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                new Ratio(row.getLong(6)),
                row.getBoolean(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getObject(11, LocalDate.class));
    }

    private static ListedLine line(ResultSet row) throws SQLException {
        return new ListedLine(
                new SpotCheckLine(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        Category.valueOf(row.getString(6)),
                        row.getObject(7, LocalDate.class)),
                row.getBoolean(8),
                row.getObject(9, Integer.class),
                row.getBoolean(10));
    }

    private SpotCheckAct act(ResultSet row) throws SQLException {
        byte[] reason = vault.open(
                SpotCheckTable.ACT.place(row.getLong(1)), new Vault.Sealed(row.getString(7), row.getBytes(8)));
        return new SpotCheckAct(
                SpotCheckAct.Kind.valueOf(row.getString(2)),
                row.getObject(3, Long.class),
                TenantRows.instant(row, 4),
                row.getLong(5),
                row.getString(6),
                new String(reason, StandardCharsets.UTF_8));
    }
}
