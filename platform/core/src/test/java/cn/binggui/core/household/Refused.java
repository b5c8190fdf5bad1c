package cn.binggui.core.household;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.binggui.core.Refusal;
import java.util.List;
import org.junit.jupiter.api.function.Executable;

/** Expects refusals of input. */
final class Refused {
    private Refused() {}

    static void assertRefused(Refusal.Mistake mistake, Executable request) {
        assertRefused(List.of(mistake), request);
    }

    static void assertRefused(List<Refusal.Mistake> mistakes, Executable request) {
        Refusal refusal = assertThrows(Refusal.class, request);
        assertEquals(Refusal.Kind.BAD_INPUT, refusal.kind());
        assertEquals(mistakes, refusal.mistakes());
    }
}
