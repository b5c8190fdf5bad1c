package cn.binggui.core.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.app.casework.CarriedCase;
import cn.binggui.core.Refusal;
import cn.binggui.core.Settings;
import cn.binggui.core.access.Actor;
import cn.binggui.core.audit.AuditTrail;
import cn.binggui.core.casework.meeting.Meeting;
import cn.binggui.core.casework.meeting.MeetingPlan;
import cn.binggui.core.casework.meeting.Meetings;
import cn.binggui.core.casework.meeting.Result;
import cn.binggui.core.casework.meeting.Vote;
import cn.binggui.core.draft.Draft;
import cn.binggui.core.household.IdNumber;
import cn.binggui.core.household.Identity;
import cn.binggui.core.household.store.Drafts;
import cn.binggui.core.household.store.People;
import cn.binggui.core.tenancy.Connections;
import cn.binggui.core.tenancy.EncryptedRows;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.core.tenancy.Vault;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.ruling.Category;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeyRotationTest {
    private static final String COUNTY = "huaishang";
    private final KeyRotation rotation = RunningApp.bean(KeyRotation.class);
    private final Actor actor = RunningApp.actor("province-admin");
    private final People people = RunningApp.bean(People.class);
    private final Vault vault = RunningApp.bean(Vault.class);
    private final Path file = RunningApp.bean(Settings.class).keyFile();

    @Test
    void everybodyIsFoundBeforeDuringAndAfter() throws IOException {
        Identity one = new Identity("轮换甲", IdNumber.of("34031119600101901"), "19900000003");
        Identity two = new Identity("轮换乙", IdNumber.of("34031119600101902"), null);
        List<Long> keys =
                TenantBinding.call(COUNTY, () -> List.of(people.enroll(one, "people"), people.enroll(two, "people")));
        String before = vault.currentKey();
        int lines = Files.readAllLines(file).size();

        // as if it had been killed after the first few rows
        String added = vault.addKey();
        assertNotEquals(before, added);
        EncryptedRows rows = rows("人员");
        TenantBinding.run(COUNTY, () -> {
            assertEquals(1, rows.renew(keys.getFirst() - 1, 1).count());
            assertTrue(rows.underOldKeys() > 0);
            assertEquals(List.of(keys.getFirst()), people.numbered(one.idNumber()));
            assertEquals(List.of(keys.getLast()), people.numbered(two.idNumber()));
            assertEquals(keys.getLast(), people.enroll(two, "people"), "nobody is entered twice");
        });

        KeyRotation.Report report = rotation.rotate(actor);
        assertFalse(report.added(), "it goes on with the key that there is");
        assertEquals(added, report.key());
        assertTrue(report.isComplete(), report.toString());
        assertTrue(report.words().contains("旧密钥请勿删除"));
        assertEquals(lines + 1, Files.readAllLines(file).size());
        TenantBinding.run(COUNTY, () -> {
            assertEquals(0, rows.underOldKeys());
            assertEquals(one, people.identities(keys).get(keys.getFirst()));
            assertEquals(List.of(keys.getLast()), people.named("轮换乙"));
        });
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));

        KeyRotation.Report next = rotation.rotate(actor);
        assertTrue(next.added());
        assertNotEquals(added, next.key());
        assertTrue(
                RunningApp.bean(AuditTrail.class).verifyCounty(actor, COUNTY).isIntact(),
                "old macs are verified by old keys");
    }

    @Test
    void aDraftThatIsOpenReadsAfterwardsAndNoLongerNeedsTheOldKey() {
        Drafts drafts = RunningApp.bean(Drafts.class);
        Actor worker = RunningApp.actor("huaishang-village");
        Map<String, Object> content = Map.of("note", "轮换时填到一半");
        drafts.save(worker, null, 0, content);
        Instant kept = drafts.find(worker, null).orElseThrow().updatedAt();
        String before = vault.currentKey();

        rotation.rotate(actor);
        assertNotEquals(before, vault.currentKey());
        TenantBinding.run(
                COUNTY,
                () -> assertEquals(List.of(vault.currentKey()), keysOfDrafts(), "nothing is left under an older key"));
        Draft after = drafts.find(worker, null).orElseThrow();
        assertEquals(content, after.content());
        assertEquals(kept, after.updatedAt(), "a rotation does not make a draft younger");

        drafts.save(worker, null, 0, Map.of("note", "接着填"));
        assertEquals(
                Map.of("note", "接着填"), drafts.find(worker, null).orElseThrow().content());
        drafts.remove(worker, null);
    }

    @Test
    void aDraftThatCannotBeOpenedIsNamedAndTheOthersGoOn() {
        Drafts drafts = RunningApp.bean(Drafts.class);
        Actor worker = RunningApp.actor("huaishang-village");
        drafts.save(worker, 1L, 1, Map.of("note", "损坏的"));
        drafts.save(worker, 2L, 1, Map.of("note", "完好的"));
        long damaged = drafts.find(worker, 1L).orElseThrow().id();
        TenantBinding.run(COUNTY, () -> update("UPDATE draft SET content = 'x' WHERE id = " + damaged));

        KeyRotation.Report report = rotation.rotate(actor);
        try {
            assertEquals(List.of("huaishang：草稿 " + damaged), report.failed());
            assertFalse(report.isComplete());
            assertEquals(1, report.left());
            assertEquals(
                    Map.of("note", "完好的"), drafts.find(worker, 2L).orElseThrow().content());
        } finally {
            TenantBinding.run(COUNTY, () -> update("DELETE FROM draft WHERE subject_id IN (1, 2)"));
        }
        assertTrue(rotation.rotate(actor).isComplete());
    }

    @Test
    void whatMeetingsSaidReadsAfterwardsAndNoLongerNeedsTheOldKey() {
        Actor worker = RunningApp.actor("huaishang-township");
        CarriedCase one =
                CarriedCase.of(COUNTY, LocalDate.of(2026, 3, 3)).to(StepKind.CONFIRMATION, Category.ALLOWANCE_MARGIN);
        Meetings meetings = RunningApp.bean(Meetings.class);
        long id = meetings.plan(
                worker,
                one.file().township(),
                new MeetingPlan(
                        LocalDate.now(RunningApp.bean(Clock.class)),
                        new Meeting.Head("轮换会议", "9:00", "二楼", "轮换主任", "轮换干事"),
                        List.of(
                                new MeetingPlan.Invited(null, "轮换主任", "镇政府"),
                                new MeetingPlan.Invited(null, "轮换干事", "农办")),
                        List.of(one.id())));
        meetings.hold(worker, id, 1);
        meetings.record(
                worker,
                id,
                2,
                Set.of(1),
                Map.of(
                        one.id(),
                        new Meeting.Minute(
                                Set.of(), Map.of(), false, Map.of(1, Vote.ABSTAIN), Result.DEFERRED, null, "轮换时待议")));
        Meeting before = meetings.get(worker, id).meeting();
        List<EncryptedRows> tables =
                Stream.of("会议", "参会人员", "会议案卷").map(KeyRotationTest::rows).toList();

        vault.addKey();
        TenantBinding.run(COUNTY, () -> tables.forEach(table -> assertTrue(table.underOldKeys() > 0, table::label)));
        assertTrue(rotation.rotate(actor).isComplete());
        TenantBinding.run(COUNTY, () -> tables.forEach(table -> assertEquals(0, table.underOldKeys(), table::label)));
        Meeting after = meetings.get(worker, id).meeting();
        assertEquals(before, after);
        assertEquals("轮换时待议", after.item(one.id()).minute().words());
        assertEquals("轮换主任", after.members().getFirst().name());
    }

    private static EncryptedRows rows(String label) {
        return RunningApp.context().getBeansOfType(EncryptedRows.class).stream()
                .filter(rows -> rows.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> keysOfDrafts() {
        List<String> keys = new ArrayList<>();
        try (var connection = RunningApp.bean(Connections.class).county();
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT DISTINCT key_id FROM draft")) {
            while (found.next()) {
                keys.add(found.getString(1));
            }
            return keys;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void update(String sql) {
        try (var connection = RunningApp.bean(Connections.class).county();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void onlyTheProvincesAdministratorMay() {
        assertThrows(Refusal.class, () -> rotation.rotate(RunningApp.actor("daye-admin")));
        assertThrows(Refusal.class, () -> rotation.rotate(RunningApp.actor("auditor")));
    }
}
