package cn.binggui.core.audit;

import cn.binggui.core.Refusal;
import cn.binggui.core.tenancy.Connections;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.core.tenancy.TenantDatabases;
import cn.binggui.core.tenancy.Vault;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Chains the audit rows that have been committed: each gets the next number and a mac over itself and the mac before.
 *
 * <p>A chain says what stands in it, not in which order it was committed. A transaction that began earlier may commit later; its row, older
 * by its own time, then gets a later number, and that is no error: the number only says when it was sealed. {@link #SETTLING} keeps this
 * rare, so that the chain mostly reads in the order of time. What order does matter for is who seals: two sealers at once would fork the
 * chain, so the head's row is locked for the length of the short transaction, and every node may try.
 */
@Singleton
public class Sealer {
    /** The platform's own chain. */
    static final String PLATFORM = "";

    /** Rows younger than this wait for transactions that began before them, and for clocks that are a little ahead. */
    static final Duration SETTLING = Duration.ofSeconds(2);

    private static final int BATCH = 500;
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);

    private final Connections connections;
    private final TenantDatabases databases;
    private final KnownHeads heads;
    private final Vault vault;
    private final Clock clock;
    private final Map<String, Head> kept = new ConcurrentHashMap<>();
    private final Map<String, String> failures = new ConcurrentHashMap<>();

    Sealer(Connections connections, TenantDatabases databases, KnownHeads heads, Vault vault, Clock clock) {
        this.connections = connections;
        this.databases = databases;
        this.heads = heads;
        this.vault = vault;
        this.clock = clock;
    }

    /** Seals what waits in every chain; one that fails is reported and leaves the others alone. */
    public void sealAll() {
        attempt(PLATFORM);
        for (String county : databases.counties()) {
            if (!databases.unavailable().contains(county)) {
                attempt(county);
            }
        }
    }

    private void attempt(String chain) {
        try {
            if (chain.equals(PLATFORM)) {
                seal();
            } else {
                TenantBinding.call(chain, this::seal);
            }
            failures.remove(chain);
        } catch (SQLException | RuntimeException e) {
            String words = String.valueOf(e.getMessage());
            if (!words.equals(failures.put(chain, words))) {
                LOG.error("the audit rows of {} cannot be sealed", chain.isEmpty() ? "the platform" : chain, e);
            }
        }
    }

    /**
     * Seals what waits in the chain of the bound county, or of the platform where none is bound.
     *
     * @return how many rows were sealed
     * @throws IllegalStateException if the chain no longer holds the head that the platform knows; sealing on would bury that
     */
    public int seal() throws SQLException {
        String chain = TenantBinding.find().orElse(PLATFORM);
        Optional<KnownHead> known = heads.last(chain);
        int sealed = 0;
        try (Connection connection = open()) {
            var table = new ChainTable(connection);
            if (known.isPresent()
                    && !table.macAt(known.get().seq())
                            .equals(Optional.of(known.get().mac()))) {
                throw new IllegalStateException("审计链与平台留存的链首不符，已停止封存；请核验审计链");
            }
            Instant before = clock.instant().minus(SETTLING);
            for (int batch = BATCH; batch == BATCH; sealed += batch) {
                batch = seal(connection, vault, before, BATCH);
            }
            Head head = table.head().orElse(Head.BEGINNING);
            if (head.seq() > 0 && !head.equals(kept.get(chain))) {
                heads.keep(chain, head, clock.instant());
                kept.put(chain, head);
            }
        }
        return sealed;
    }

    /** Seals at most so many rows, in one transaction. */
    static int seal(Connection connection, Vault vault, Instant before, int limit) throws SQLException {
        connection.setAutoCommit(false);
        try {
            var table = new ChainTable(connection);
            Head head = table.lockedHead().orElseThrow(() -> new IllegalStateException("审计链的链首记录缺失，已停止封存"));
            List<AuditRow> sealed = new ArrayList<>();
            for (AuditRow row : table.unsealed(before, limit)) {
                String mac = SealedForm.mac(vault, vault.currentKey(), head, row);
                head = new Head(head.seq() + 1, mac);
                sealed.add(row.sealed(head.seq(), vault.currentKey(), mac));
            }
            if (!sealed.isEmpty()) {
                table.seal(sealed, head);
            }
            connection.commit();
            return sealed.size();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /**
     * Walks the chain of the bound county, or of the platform where none is bound.
     *
     * @throws Refusal UNAVAILABLE where the database does not answer
     */
    Verification verify() {
        return verify(Long.MAX_VALUE);
    }

    /** Walks the chain as {@link #verify()} does, as if the platform knew no head above a place. */
    Verification verify(long most) {
        String chain = TenantBinding.find().orElse(PLATFORM);
        try (Connection connection = open()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try {
                // asked before the snapshot: a head that is kept while the walk goes on is none of its business
                List<KnownHead> known = heads.of(chain).stream()
                        .filter(head -> head.seq() <= most)
                        .toList();
                return new ChainWalk(vault, known).walk(new ChainTable(connection), clock.instant());
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            LOG.warn("a chain cannot be read", e);
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, "审计记录暂时无法读取，请稍后再试");
        }
    }

    /** Lets go of known heads that the chain of the bound county no longer reaches, because an older state of it was restored. */
    public void acceptRestored() throws SQLException {
        String chain = TenantBinding.find().orElse(PLATFORM);
        try (Connection connection = open()) {
            long seq = new ChainTable(connection).head().map(Head::seq).orElse(0L);
            heads.supersedeAbove(chain, seq);
        }
        kept.remove(chain);
    }

    /** Returns whether rows wait for their seal, in any chain that can be read. */
    boolean isAwaited() {
        if (isWaiting(PLATFORM)) {
            return true;
        }
        return databases.counties().stream()
                .filter(county -> !databases.unavailable().contains(county))
                .anyMatch(county -> TenantBinding.call(county, () -> isWaiting(county)));
    }

    private boolean isWaiting(String chain) {
        try {
            return waitingSince().isPresent();
        } catch (SQLException | RuntimeException e) {
            LOG.warn("the audit rows of {} cannot be read", chain.isEmpty() ? "the platform" : chain, e);
            return false;
        }
    }

    /** Returns why chains cannot be sealed at present, by county; the platform's own is the empty name. */
    public Map<String, String> failures() {
        return Map.copyOf(failures);
    }

    /** Returns since when the oldest row of the bound county, or else of the platform, has waited. */
    public Optional<Instant> waitingSince() throws SQLException {
        try (Connection connection = open()) {
            return new ChainTable(connection).oldestUnsealed();
        }
    }

    private Connection open() throws SQLException {
        return TenantBinding.find().isPresent() ? connections.county() : connections.platform();
    }
}
