package cn.binggui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.comparison.Draft;
import cn.binggui.core.comparison.Scenarios;
import cn.binggui.core.comparison.Sharing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ScenariosTest {
    private final Scenarios scenarios = RunningApp.bean(Scenarios.class);
    private final Actor owner = RunningApp.actor("province");
    private final Actor colleague = RunningApp.actor("province-admin");

    @Test
    void areReadBackAsSaved() {
        var draft = draft("三口之家");
        var saved = scenarios.create(owner, draft);
        assertEquals(draft, scenarios.get(owner, saved.id()).draft());
        assertEquals(saved.createdAt(), scenarios.get(owner, saved.id()).createdAt());
        assertTrue(scenarios.list(owner).stream().anyMatch(one -> one.id().equals(saved.id())));
    }

    @Test
    void areSeenByColleaguesOnlyWhenShared() {
        var secret = scenarios.create(owner, draft("未共享"));
        refused(Refusal.Kind.NOT_FOUND, () -> scenarios.get(colleague, secret.id()));
        var shared =
                scenarios.share(owner, secret.id(), secret.version(), new Sharing(false, Set.of("province-admin")));
        assertFalse(scenarios.get(colleague, shared.id()).mine());
        refused(Refusal.Kind.NOT_FOUND, () -> scenarios.get(RunningApp.actor("auditor"), shared.id()));
        refused(Refusal.Kind.NOT_FOUND, () -> scenarios.get(RunningApp.actor("daye-admin"), shared.id()));
    }

    @Test
    void areChangedOnlyByTheirOwnerAndOnlyFromTheLatestVersion() {
        var created = scenarios.create(owner, draft("一"));
        var first = scenarios.share(owner, created.id(), created.version(), new Sharing(true, Set.of()));
        var second = scenarios.update(owner, first.id(), first.version(), draft("二"));
        refused(Refusal.Kind.CONFLICT, () -> scenarios.update(owner, first.id(), first.version(), draft("三")));
        refused(Refusal.Kind.FORBIDDEN, () -> scenarios.update(colleague, first.id(), second.version(), draft("四")));
        refused(Refusal.Kind.FORBIDDEN, () -> scenarios.delete(colleague, first.id()));
        assertEquals("二", scenarios.get(owner, first.id()).draft().title());
        scenarios.delete(owner, first.id());
        refused(Refusal.Kind.NOT_FOUND, () -> scenarios.get(owner, first.id()));
    }

    @Test
    void needATitle() {
        refused(Refusal.Kind.BAD_INPUT, () -> scenarios.create(owner, draft(" ")));
    }

    private static Draft draft(String title) {
        return new Draft(
                title,
                Map.of("members", List.of(Map.of("id", "甲"))),
                Map.of("*", Map.of("allowance-standard", new BigDecimal("7200.50"))),
                null,
                null);
    }

    private static void refused(Refusal.Kind kind, Executable work) {
        assertEquals(kind, assertThrows(Refusal.class, work).kind());
    }
}
