package cn.binggui.core.casework.meeting;

import cn.binggui.core.Ids;
import cn.binggui.core.Refusal;
import cn.binggui.core.Where;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.core.tenancy.Vault;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of meetings; what is said in them and by whom is encrypted. */
@Singleton
class MeetingStore {
    private final JdbcOperations jdbc;
    private final Vault vault;
    private final Ids ids;

    MeetingStore(@Named(TenantDataSource.NAME) JdbcOperations jdbc, Vault vault, Ids ids) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.ids = ids;
    }

    /** Fills in the place holders of a statement. */
    private interface Filling {
        void fill(PreparedStatement statement) throws SQLException;
    }

    /** Reads one row. */
    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Adds a meeting and returns its key; that of the value given is not used. */
    @Transactional(TenantDataSource.NAME)
    long insert(Meeting meeting) {
        long id = ids.next();
        Vault.Sealed head = vault.seal(MeetingTable.MEETING.place(id), MeetingCodec.write(meeting.head()));
        change(
                "INSERT INTO meeting (id, version, state, township, held_on, key_id, content) VALUES (?, 1, ?, ?, ?, ?, ?)",
                s -> {
                    s.setLong(1, id);
                    s.setString(2, meeting.state().name());
                    s.setObject(3, meeting.township(), Types.CHAR);
                    s.setObject(4, meeting.on());
                    s.setString(5, head.keyId());
                    s.setBytes(6, head.bytes());
                });
        insertParts(id, meeting);
        return id;
    }

    /**
     * Writes a meeting in the place of what was stored.
     *
     * @throws Refusal CONFLICT where somebody else has changed or closed it since its version
     */
    @Transactional(TenantDataSource.NAME)
    void replace(Meeting meeting) {
        Vault.Sealed head = vault.seal(MeetingTable.MEETING.place(meeting.id()), MeetingCodec.write(meeting.head()));
        int changed = change(
                "UPDATE meeting SET version = version + 1, state = ?, held_on = ?, key_id = ?, content = ?"
                        + " WHERE id = ? AND version = ? AND state <> 'CLOSED'",
                s -> {
                    s.setString(1, meeting.state().name());
                    s.setObject(2, meeting.on());
                    s.setString(3, head.keyId());
                    s.setBytes(4, head.bytes());
                    s.setLong(5, meeting.id());
                    s.setInt(6, meeting.version());
                });
        if (changed == 0) {
            throw Refusal.conflict("这次会议刚被别人修改过，请刷新后再试；您填写的内容仍保留在页面上");
        }
        change("DELETE FROM meeting_member WHERE meeting_id = ?", s -> s.setLong(1, meeting.id()));
        change("DELETE FROM meeting_case WHERE meeting_id = ?", s -> s.setLong(1, meeting.id()));
        insertParts(meeting.id(), meeting);
    }

    /** Takes down in which entry a resolution stands. */
    @Transactional(TenantDataSource.NAME)
    void written(long meeting, long caseId, int seq) {
        change("UPDATE meeting_case SET written = ? WHERE meeting_id = ? AND case_id = ? AND written IS NULL", s -> {
            s.setInt(1, seq);
            s.setLong(2, meeting);
            s.setLong(3, caseId);
        });
    }

    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    Optional<Meeting> find(long id) {
        return query(
                        "SELECT id, version, state, township, held_on, key_id, content FROM meeting WHERE id = ?",
                        s -> s.setLong(1, id),
                        this::meeting)
                .stream()
                .findFirst();
    }

    /**
     * Returns a page, the latest first.
     *
     * @param where on the columns of {@code meeting m}
     */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    List<Meeting> page(Where where, int offset, int limit) {
        return query(
                "SELECT m.id, m.version, m.state, m.township, m.held_on, m.key_id, m.content FROM meeting m"
                        + where.sql() + " ORDER BY m.held_on DESC, m.id DESC LIMIT ? OFFSET ?",
                s -> where.bind(s, limit, offset),
                this::meeting);
    }

    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    long count(Where where) {
        return query("SELECT COUNT(*) FROM meeting m" + where.sql(), s -> where.bind(s), row -> row.getLong(1))
                .getFirst();
    }

    /** Returns whether a case is before another meeting that is not closed. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    boolean isElsewhere(long caseId, long meeting) {
        return !query(
                        "SELECT 1 FROM meeting_case c JOIN meeting m ON m.id = c.meeting_id"
                                + " WHERE c.case_id = ? AND m.id <> ? AND m.state <> 'CLOSED' LIMIT 1",
                        s -> {
                            s.setLong(1, caseId);
                            s.setLong(2, meeting);
                        },
                        row -> row.getInt(1))
                .isEmpty();
    }

    private void insertParts(long id, Meeting meeting) {
        for (Meeting.Member member : meeting.members()) {
            long row = ids.next();
            Vault.Sealed name = vault.seal(
                    MeetingTable.MEMBER.place(row),
                    MeetingCodec.write(new MeetingCodec.Person(member.name(), member.unit())));
            change(
                    "INSERT INTO meeting_member (id, meeting_id, position, user_id, present, key_id, content)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    s -> {
                        s.setLong(1, row);
                        s.setLong(2, id);
                        s.setInt(3, member.number());
                        s.setObject(4, member.user(), Types.BIGINT);
                        s.setBoolean(5, member.present());
                        s.setString(6, name.keyId());
                        s.setBytes(7, name.bytes());
                    });
        }
        int position = 0;
        for (Meeting.Item item : meeting.items()) {
            insertCase(id, ++position, item);
        }
    }

    private void insertCase(long meeting, int position, Meeting.Item item) {
        long row = ids.next();
        Vault.Sealed minute = vault.seal(MeetingTable.CASE.place(row), MeetingCodec.write(item.minute()));
        change(
                "INSERT INTO meeting_case (id, meeting_id, position, case_id, seen, key_id, content)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                s -> {
                    s.setLong(1, row);
                    s.setLong(2, meeting);
                    s.setInt(3, position);
                    s.setLong(4, item.caseId());
                    s.setInt(5, item.seen());
                    s.setString(6, minute.keyId());
                    s.setBytes(7, minute.bytes());
                });
    }

    private Meeting meeting(ResultSet row) throws SQLException {
        long id = row.getLong(1);
        return new Meeting(
                id,
                row.getInt(2),
                MeetingState.valueOf(row.getString(3)),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                MeetingCodec.read(open(MeetingTable.MEETING, id, row, 6), Meeting.Head.class),
                query(
                        "SELECT id, position, user_id, present, key_id, content FROM meeting_member"
                                + " WHERE meeting_id = ? ORDER BY position",
                        s -> s.setLong(1, id),
                        this::member),
                query(
                        "SELECT id, case_id, seen, written, key_id, content FROM meeting_case"
                                + " WHERE meeting_id = ? ORDER BY position",
                        s -> s.setLong(1, id),
                        this::item));
    }

    private Meeting.Member member(ResultSet row) throws SQLException {
        MeetingCodec.Person person =
                MeetingCodec.read(open(MeetingTable.MEMBER, row.getLong(1), row, 5), MeetingCodec.Person.class);
        return new Meeting.Member(
                row.getInt(2), row.getObject(3, Long.class), person.name(), person.unit(), row.getBoolean(4));
    }

    private Meeting.Item item(ResultSet row) throws SQLException {
        return new Meeting.Item(
                row.getLong(2),
                row.getInt(3),
                row.getObject(4, Integer.class),
                MeetingCodec.read(open(MeetingTable.CASE, row.getLong(1), row, 5), Meeting.Minute.class));
    }

    /** Opens the content beside its key's id. */
    private byte[] open(MeetingTable table, long id, ResultSet row, int keyId) throws SQLException {
        return vault.open(table.place(id), new Vault.Sealed(row.getString(keyId), row.getBytes(keyId + 1)));
    }

    private int change(String sql, Filling filling) {
        return jdbc.prepareStatement(sql, statement -> {
            filling.fill(statement);
            return statement.executeUpdate();
        });
    }

    private <T> List<T> query(String sql, Filling filling, Reading<T> reading) {
        return jdbc.prepareStatement(sql, statement -> {
            filling.fill(statement);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
            }
            return found;
        });
    }
}
