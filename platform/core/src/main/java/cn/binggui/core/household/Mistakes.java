package cn.binggui.core.household;

import cn.binggui.core.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with what was sent, so that a clerk sees all of it at once. */
public final class Mistakes {
    private static final int GREATEST_COUNT = 100;

    private final List<Refusal.Mistake> found = new ArrayList<>();

    /**
     * Adds a mistake; beyond a hundred nobody reads on, so they are not kept.
     *
     * @param path where it is, for example {@code household.members[0].birthDate}
     * @param message Chinese, for a clerk to act on
     */
    public void add(String path, String message) {
        if (found.size() < GREATEST_COUNT) {
            found.add(new Refusal.Mistake(path, message));
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /**
     * Refuses the input if there is a mistake.
     *
     * @throws Refusal BAD_INPUT with all mistakes
     */
    public void refuse() {
        if (!found.isEmpty()) {
            throw refusal();
        }
    }

    /** Returns the refusal of all mistakes, of which there is at least one. */
    public Refusal refusal() {
        return Refusal.badInput(found);
    }
}
