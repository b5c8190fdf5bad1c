package cn.binggui.core.scoring.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.declared.SchemeCheck;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 滴道's plan has no scheme; the county has made one for itself, and its administrator publishes others. */
class SchemesTest {
    private final Schemes schemes = RunningApp.bean(Schemes.class);
    private final Actor admin = RunningApp.actor("didao-admin");

    @Test
    void versionsAreSoundAddedOneByOneAndReadBackAsTheyWere() {
        assertTrue(schemes.planned(admin).isEmpty());
        SchemeVersion own = schemes.current(admin).orElseThrow();
        assertEquals(1, own.version());
        assertEquals(SchemeVersion.Origin.COUNTY, own.origin());
        assertEquals(List.of(), SchemeCheck.of(own.scheme()));
        Scheme scheme =
                schemes.planned(RunningApp.actor("shiquan-admin")).orElseThrow().scheme();
        Scheme unsound = new Scheme(false, 0, scheme.sheets());
        Refusal refused = refused(Refusal.Kind.BAD_INPUT, unsound, 1, "改版");
        assertTrue(refused.mistakes().stream().anyMatch(each -> each.message().contains("合计为0%，须为100%")));
        refused(Refusal.Kind.BAD_INPUT, scheme, 1, " ");

        assertEquals(2, schemes.publish(admin, 1, scheme, "改版").version());
        assertEquals(scheme, schemes.current(admin).orElseThrow().scheme());
        refused(Refusal.Kind.CONFLICT, scheme, 1, "同时改");
        Scheme stricter = new Scheme(true, 8, scheme.sheets());
        assertEquals(3, schemes.publish(admin, 2, stricter, "样本不少于八件").version());
        assertEquals(
                List.of(stricter, scheme, own.scheme()),
                schemes.history(admin).stream().map(SchemeVersion::scheme).toList());
        assertEquals(
                SchemeVersion.Origin.COUNTY,
                schemes.current(admin).orElseThrow().origin());
    }

    private Refusal refused(Refusal.Kind kind, Scheme scheme, int seen, String note) {
        Refusal refusal = assertThrows(Refusal.class, () -> schemes.publish(admin, seen, scheme, note));
        assertEquals(kind, refusal.kind(), refusal.getMessage());
        return refusal;
    }
}
