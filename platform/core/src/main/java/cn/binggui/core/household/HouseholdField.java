package cn.binggui.core.household;

import cn.binggui.policy.Term;
import cn.binggui.policy.facts.HouseholdFacts;
import java.util.function.Function;

/** The fields of a household as a whole, in the contract's order, by their names in JSON and in Chinese. */
public enum HouseholdField implements FactsField {
    ACCEPTED_ON("acceptedOn", "受理日", HouseholdFacts::acceptedOn),
    TOWNSHIP("township", "乡镇（街道）", HouseholdFacts::township),
    RESIDENCE("residence", "户籍类型", HouseholdFacts::residence),
    PROPERTY("property", "家庭财产核查", HouseholdFacts::property),
    NO_LABOUR_CAPACITY(
            "noLabourCapacity", "无劳动能力", facts -> facts.extremeHardship().noLabourCapacity()),
    NO_INCOME_SOURCE("noIncomeSource", "无生活来源", facts -> facts.extremeHardship().noIncomeSource()),
    NO_CAPABLE_SUPPORTER(
            "noCapableSupporter", "无履责义务人", facts -> facts.extremeHardship().noCapableSupporter()),
    SUDDEN_HARDSHIP("suddenHardship", "突发严重困难", HouseholdFacts::suddenHardship);

    private final String json;
    private final String label;
    private final Function<HouseholdFacts, Object> value;

    HouseholdField(String json, String label, Function<HouseholdFacts, Object> value) {
        this.json = json;
        this.label = label;
        this.value = value;
    }

    @Override
    public String json() {
        return json;
    }

    @Override
    public String label() {
        return label;
    }

    /** Returns the household's value in Chinese words. */
    public String words(HouseholdFacts facts) {
        return switch (value.apply(facts)) {
            case Boolean yes -> yes ? "是" : "否";
            case Term term -> term.term();
            case Object other -> other.toString();
        };
    }
}
