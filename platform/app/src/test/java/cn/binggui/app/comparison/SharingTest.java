package cn.binggui.app.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.Refusal;
import cn.binggui.core.comparison.Colleague;
import cn.binggui.core.comparison.Draft;
import cn.binggui.core.comparison.Scenario;
import cn.binggui.core.comparison.Scenarios;
import cn.binggui.core.comparison.Sharing;
import cn.binggui.core.identity.Actor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SharingTest {
    private final Scenarios scenarios = RunningApp.bean(Scenarios.class);
    private final Actor owner = RunningApp.actor("province");
    private final Actor admin = RunningApp.actor("province-admin");
    private final Actor auditor = RunningApp.actor("auditor");

    private static Draft draft(String title) {
        return new Draft(
                title,
                Map.of("acceptedOn", "2025-10-15", "members", List.of(Map.of("id", "甲", "majorIllness", true))),
                Map.of("huaishang", Map.of("rigid-expenditure-ratio", new BigDecimal("0.65"))),
                "daye",
                "保安镇");
    }

    private static void refused(Refusal.Kind kind, Executable work) {
        assertEquals(kind, assertThrows(Refusal.class, work).kind());
    }

    private boolean lists(Actor reader, Scenario scenario) {
        return scenarios.list(reader).stream().anyMatch(one -> one.id().equals(scenario.id()));
    }

    @Test
    void onlyOthersOfTheProvinceAreOffered() {
        List<String> names =
                scenarios.colleagues(owner).stream().map(Colleague::username).toList();
        assertTrue(names.containsAll(List.of("province-admin", "auditor")));
        assertFalse(names.contains("province"));
        assertFalse(names.contains("daye-admin"));
    }

    @Test
    void aScenarioIsReadByThoseItIsSharedWithAndNobodyElse() {
        Scenario saved = scenarios.create(owner, draft("只给审计员"));
        assertFalse(lists(auditor, saved));
        Scenario shared = scenarios.share(owner, saved.id(), saved.version(), new Sharing(false, Set.of("auditor")));
        assertEquals(Set.of("auditor"), shared.sharing().readers());
        assertTrue(lists(auditor, shared));
        assertFalse(lists(admin, shared));
        refused(Refusal.Kind.NOT_FOUND, () -> scenarios.get(admin, saved.id()));
        assertEquals(draft("只给审计员"), scenarios.get(auditor, saved.id()).draft());
        assertEquals(
                Set.of(), scenarios.get(auditor, saved.id()).sharing().readers(), "readers are the owner's business");
    }

    @Test
    void everyoneOfTheProvinceMeansNoCounty() {
        Scenario saved = scenarios.create(owner, draft("全省可读"));
        Scenario shared = scenarios.share(owner, saved.id(), saved.version(), new Sharing(true, Set.of()));
        assertTrue(lists(admin, shared));
        assertTrue(scenarios.get(admin, shared.id()).sharing().everyone());
        refused(Refusal.Kind.NOT_FOUND, () -> scenarios.get(RunningApp.actor("daye-admin"), shared.id()));
        refused(Refusal.Kind.NOT_FOUND, () -> scenarios.list(RunningApp.actor("daye-admin")));
    }

    @Test
    void sharingEndsWhenItIsTakenBack() {
        Scenario saved = scenarios.create(owner, draft("收回"));
        Scenario shared = scenarios.share(
                owner, saved.id(), saved.version(), new Sharing(false, Set.of("auditor", "province-admin")));
        scenarios.share(owner, saved.id(), shared.version(), Sharing.NOBODY);
        refused(Refusal.Kind.NOT_FOUND, () -> scenarios.get(auditor, saved.id()));
        assertFalse(lists(admin, saved));
    }

    @Test
    void savingAnewKeepsTheReadersAndAStaleSharingIsRefused() {
        Scenario saved = scenarios.create(owner, draft("甲稿"));
        Scenario shared = scenarios.share(owner, saved.id(), saved.version(), new Sharing(false, Set.of("auditor")));
        Scenario changed = scenarios.update(owner, saved.id(), shared.version(), draft("乙稿"));
        assertEquals(Set.of("auditor"), changed.sharing().readers());
        refused(Refusal.Kind.CONFLICT, () -> scenarios.share(owner, saved.id(), shared.version(), Sharing.NOBODY));
        assertEquals("乙稿", scenarios.get(auditor, saved.id()).draft().title());
    }

    @Test
    void strangersAndCountyPeopleAreNoReaders() {
        Scenario saved = scenarios.create(owner, draft("给谁"));
        for (String reader : List.of("daye-admin", "nobody", "province")) {
            refused(
                    Refusal.Kind.BAD_INPUT,
                    () -> scenarios.share(owner, saved.id(), saved.version(), new Sharing(false, Set.of(reader))));
        }
        assertEquals(saved.version(), scenarios.get(owner, saved.id()).version());
    }

    @Test
    void anAuditorReadsAndNeverWrites() {
        refused(Refusal.Kind.FORBIDDEN, () -> scenarios.create(auditor, draft("审计")));
        Scenario saved = scenarios.create(owner, draft("给审计看"));
        Scenario shared = scenarios.share(owner, saved.id(), saved.version(), new Sharing(true, Set.of()));
        refused(Refusal.Kind.FORBIDDEN, () -> scenarios.update(auditor, saved.id(), shared.version(), draft("审计改")));
        refused(Refusal.Kind.FORBIDDEN, () -> scenarios.delete(auditor, saved.id()));
    }

    @Test
    void aDeletedScenarioIsGoneForItsReadersToo() {
        Scenario saved = scenarios.create(owner, draft("要删"));
        scenarios.share(owner, saved.id(), saved.version(), new Sharing(false, Set.of("auditor")));
        scenarios.delete(owner, saved.id());
        refused(Refusal.Kind.NOT_FOUND, () -> scenarios.get(auditor, saved.id()));
        refused(Refusal.Kind.NOT_FOUND, () -> scenarios.get(owner, saved.id()));
    }

    @Test
    void ofManySavesOnTopOfOneVersionExactlyOneSucceeds() throws Exception {
        Scenario saved = scenarios.create(owner, draft("并发"));
        List<Callable<Boolean>> saves = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Draft mine = draft("并发" + i);
            saves.add(() -> {
                try {
                    scenarios.update(owner, saved.id(), saved.version(), mine);
                    return true;
                } catch (Refusal refusal) {
                    assertEquals(Refusal.Kind.CONFLICT, refusal.kind());
                    return false;
                }
            });
        }
        int succeeded = 0;
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> save : pool.invokeAll(saves)) {
                succeeded += save.get() ? 1 : 0;
            }
        }
        assertEquals(1, succeeded);
        assertEquals(saved.version() + 1, scenarios.get(owner, saved.id()).version());
    }

    @Test
    void aTitleIsOneLine() {
        refused(Refusal.Kind.BAD_INPUT, () -> scenarios.create(owner, draft("第一行\n第二行")));
        refused(Refusal.Kind.BAD_INPUT, () -> scenarios.create(owner, draft("长".repeat(101))));
        assertEquals(
                "长".repeat(100),
                scenarios.create(owner, draft("长".repeat(100))).draft().title());
    }
}
