package cn.binggui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.Refusal;
import cn.binggui.core.comparison.Draft;
import cn.binggui.core.comparison.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ScenariosTest {
    private final Scenarios scenarios = RunningApp.bean(Scenarios.class);

    @Test
    void areReadBackAsSaved() {
        var actor = RunningApp.actor("province");
        var draft = draft("三口之家", false);
        var saved = scenarios.create(actor, draft);
        assertEquals(draft, scenarios.get(actor, saved.id()).draft());
        assertEquals(saved.createdAt(), scenarios.get(actor, saved.id()).createdAt());
        assertTrue(scenarios.list(actor).stream().anyMatch(one -> one.id().equals(saved.id())));
    }

    @Test
    void areSeenByColleaguesOnlyWhenShared() {
        var owner = RunningApp.actor("daye-admin");
        var colleague = RunningApp.actor("daye-operator");
        var stranger = RunningApp.actor("shiquan-admin");
        var secret = scenarios.create(owner, draft("未共享", false));
        refused(Refusal.Kind.NOT_FOUND, () -> scenarios.get(colleague, secret.id()));
        var shared = scenarios.update(owner, secret.id(), secret.version(), draft("已共享", true));
        assertEquals("已共享", scenarios.get(colleague, shared.id()).draft().title());
        assertTrue(!scenarios.get(colleague, shared.id()).mine());
        refused(Refusal.Kind.NOT_FOUND, () -> scenarios.get(stranger, shared.id()));
        assertTrue(scenarios.list(stranger).stream().noneMatch(one -> one.id().equals(shared.id())));
    }

    @Test
    void areChangedOnlyByTheirOwnerAndOnlyFromTheLatestVersion() {
        var owner = RunningApp.actor("daye-admin");
        var colleague = RunningApp.actor("daye-operator");
        var first = scenarios.create(owner, draft("一", true));
        var second = scenarios.update(owner, first.id(), first.version(), draft("二", true));
        refused(
                Refusal.Kind.CONFLICT,
                () -> scenarios.update(owner, first.id(), first.version(), draft("三", true)));
        refused(
                Refusal.Kind.FORBIDDEN,
                () -> scenarios.update(colleague, first.id(), second.version(), draft("四", true)));
        refused(Refusal.Kind.FORBIDDEN, () -> scenarios.delete(colleague, first.id()));
        assertEquals("二", scenarios.get(owner, first.id()).draft().title());
        scenarios.delete(owner, first.id());
        refused(Refusal.Kind.NOT_FOUND, () -> scenarios.get(owner, first.id()));
    }

    @Test
    void needATitle() {
        refused(Refusal.Kind.BAD_INPUT, () -> scenarios.create(RunningApp.actor("province"), draft(" ", false)));
    }

    private static Draft draft(String title, boolean shared) {
        return new Draft(title, "{\"members\": []}", "{}", null, null, shared);
    }

    private static void refused(Refusal.Kind kind, Executable work) {
        assertEquals(kind, assertThrows(Refusal.class, work).kind());
    }
}
