package cn.binggui.core.casework.store;

import cn.binggui.core.casework.CaseEntry;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.core.tenancy.Vault;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads many cases' files at once, for what is computed of all of them; with a county bound, and without anybody's leave. */
@Singleton
public class CaseHistories {
    private static final String READ = """
            SELECT e.case_id, f.township, f.plugin_version, e.seq, e.happened_on, e.actor_id, e.key_id, e.content
            FROM case_event e JOIN case_file f ON f.id = e.case_id
            WHERE e.case_id IN (%s) ORDER BY e.case_id, e.seq""";

    private final JdbcOperations jdbc;
    private final Vault vault;

    CaseHistories(@Named(TenantDataSource.NAME) JdbcOperations jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * A case's file.
     *
     * @param id the case's key
     * @param pluginVersion version of the county's policy under which it began
     * @param entries all of them, the first one first
     */
    public record History(long id, String township, String pluginVersion, List<CaseEntry> entries) {
        public History {
            entries = List.copyOf(entries);
        }

        /** Returns the day on which it was accepted; empty where it is not accepted yet. */
        public Optional<LocalDate> acceptedOn() {
            return entries.stream()
                    .filter(entry -> entry.event() instanceof CaseEvent.Accepted)
                    .map(CaseEntry::on)
                    .findFirst();
        }
    }

    /** Returns the files of the cases of those keys that there are, by key. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public List<History> read(Collection<Long> cases) {
        if (cases.isEmpty()) {
            return List.of();
        }
        String keys = cases.stream().map(String::valueOf).collect(Collectors.joining(","));
        return jdbc.prepareStatement(READ.formatted(keys), this::read);
    }

    private List<History> read(PreparedStatement statement) throws SQLException {
        List<History> found = new ArrayList<>();
        List<CaseEntry> entries = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            boolean more = rows.next();
            while (more) {
                long id = rows.getLong(1);
                String township = rows.getString(2);
                String version = rows.getString(3);
                entries.clear();
                while (more && rows.getLong(1) == id) {
                    entries.add(entry(rows, id));
                    more = rows.next();
                }
                found.add(new History(id, township, version, entries));
            }
        }
        return found;
    }

    private CaseEntry entry(ResultSet row, long id) throws SQLException {
        int seq = row.getInt(4);
        byte[] json = vault.open(CaseStore.place(id, seq), new Vault.Sealed(row.getString(7), row.getBytes(8)));
        return new CaseEntry(seq, row.getObject(5, LocalDate.class), row.getLong(6), CaseCodec.event(json));
    }
}
