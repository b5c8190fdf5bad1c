package cn.binggui.policy.ruling;

import cn.binggui.policy.value.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one reading of the facts leads to.
 *
 * @param householdSize number of counted members, at least one
 * @param countedIncome yearly counted income of the household
 * @param category {@code null} where a missing parameter keeps it open
 * @param approver who must approve the category, or {@code null} where it needs no approval
 * @param remarks what else a reader must know
 * @param missing identifiers of the parameters that are neither published nor assumed and would be needed
 */
public record Finding(
        int householdSize,
        Money countedIncome,
        List<LedgerLine> ledger,
        List<TestResult> tests,
        @Nullable Category category,
        @Nullable Approver approver,
        List<LabelRuling> labels,
        List<IndividualRuling> individuals,
        List<Basis> remarks,
        List<String> missing) {

    /** Returns the exact income per person; it rounds only when read. */
    public Quantity.PerCapita perCapitaIncome() {
        return new Quantity.PerCapita(countedIncome, householdSize);
    }

    /** Returns every basis of this finding, in the order in which it is told. */
    public List<Basis> bases() {
        List<Basis> bases = new ArrayList<>();
        ledger.forEach(line -> bases.add(line.basis()));
        tests.forEach(test -> bases.add(test.basis()));
        if (approver != null) {
            bases.add(approver.basis());
        }
        labels.forEach(label -> {
            bases.add(label.basis());
            bases.addAll(label.notes());
        });
        individuals.forEach(individual -> bases.add(individual.basis()));
        bases.addAll(remarks);
        return bases;
    }
}
