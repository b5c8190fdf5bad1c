package cn.binggui.core.population.upload;

import cn.binggui.policy.facts.HouseholdFacts;
import java.util.ArrayList;
import java.util.List;

/** What was read of a file so far: households and mistakes. */
final class UploadReading {
    private static final int TOLD = 500;

    private final List<HouseholdFacts> households = new ArrayList<>();
    private final List<UploadMistake> mistakes = new ArrayList<>();
    private int untold;

    void add(HouseholdFacts household) {
        households.add(household);
    }

    void wrong(String sheet, int row, String column, String message) {
        if (mistakes.size() < TOLD) {
            mistakes.add(new UploadMistake(sheet, row, column, message));
        } else {
            untold++;
        }
    }

    List<HouseholdFacts> households() {
        return households;
    }

    UploadTrial trial() {
        int people =
                households.stream().mapToInt(facts -> facts.members().size()).sum();
        return new UploadTrial(households.size(), people, mistakes, untold);
    }
}
