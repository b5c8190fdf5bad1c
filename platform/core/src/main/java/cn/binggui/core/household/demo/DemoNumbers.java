package cn.binggui.core.household.demo;

import cn.binggui.core.tenancy.TenantFile;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.parameter.Parameters;
import cn.binggui.policy.value.Money;
import cn.binggui.policy.value.Ratio;
import cn.binggui.policy.value.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The numbers around which a county's made-up incomes scatter, and where its pilot is.
 *
 * @param townships full names of the pilot townships; empty where every township belongs to it
 * @param rural numbers for rural residents
 * @param urban numbers for urban residents
 */
public record DemoNumbers(Set<String> townships, Bounds rural, Bounds urban) {
    public DemoNumbers {
        townships = Set.copyOf(townships);
    }

    /**
     * What divides the categories of one kind of residents, per person and year.
     *
     * @param standard 低保标准
     * @param margin upper bound of 低保边缘 as a multiple of the standard
     * @param line 防止返贫监测线
     * @param disposable 上年度人均可支配收入
     * @param share the share of income that necessary expenses must exceed for 刚性支出困难
     */
    public record Bounds(Money standard, Ratio margin, Money line, Money disposable, Ratio share) {
        /** Returns the upper bound of the margin in fen. */
        long marginFen() {
            return Math.multiplyExact(standard.fen(), margin.tenThousandths()) / Ratio.ONE;
        }
    }

    /**
     * Returns the numbers in force on a day.
     *
     * @param published values of the open parameters, a demonstration's assumptions included
     * @throws IllegalArgumentException naming a parameter without a value
     */
    public static DemoNumbers of(CountyPolicy policy, Parameters published, LocalDate on) {
        return new DemoNumbers(
                Set.copyOf(policy.plan().townships()),
                bounds(policy, published, Residence.RURAL, on),
                bounds(policy, published, Residence.URBAN, on));
    }

    /**
     * Returns the numbers in force on a day as the county's file gives them.
     *
     * @throws IllegalArgumentException naming a parameter without a value
     */
    public static DemoNumbers of(CountyPolicy policy, TenantFile county, LocalDate on) {
        return of(policy, parameters(policy, county), on);
    }

    /** Returns the values that the county's file gives to the open parameters, assumptions included and marked. */
    public static Parameters parameters(CountyPolicy policy, TenantFile county) {
        Map<String, List<DatedValue>> values = new HashMap<>();
        for (Parameter parameter : policy.parameters()) {
            if (parameter.isOpen()) {
                for (TenantFile.SeedParameter seed : county.parameters()) {
                    if (seed.id().equals(parameter.id())) {
                        values.computeIfAbsent(seed.id(), id -> new ArrayList<>())
                                .add(new DatedValue(
                                        seed.from(),
                                        seed.residence() == null ? null : Residence.valueOf(seed.residence()),
                                        parameter.type().of(seed.value()),
                                        seed.assumed(),
                                        parameter.clauses()));
                    }
                }
            }
        }
        return (id, residence, on) -> {
            List<DatedValue> of = values.getOrDefault(id, List.of());
            DatedValue own = Parameter.latest(of, residence, on, null);
            return own != null ? own : Parameter.latest(of, null, on, null);
        };
    }

    Bounds of(Residence residence) {
        return switch (residence) {
            case RURAL -> rural;
            case URBAN -> urban;
        };
    }

    private static Bounds bounds(CountyPolicy policy, Parameters published, Residence residence, LocalDate on) {
        var values = new Values(policy, published, residence, on);
        return new Bounds(
                (Money) values.get("allowance-standard"),
                (Ratio) values.get("allowance-margin-multiple"),
                (Money) values.get("relapse-monitoring-line"),
                (Money) values.get("disposable-income"),
                (Ratio) values.get("rigid-expenditure-ratio"));
    }

    private record Values(CountyPolicy policy, Parameters published, Residence residence, LocalDate on) {
        Value get(String id) {
            for (Parameter parameter : policy.parameters()) {
                if (parameter.id().equals(id)) {
                    DatedValue value = parameter.isOpen() ? published.find(id, residence, on) : parameter.fixedOn(on);
                    if (value != null) {
                        return value.value();
                    }
                }
            }
            throw new IllegalArgumentException("no value of " + id + " for " + policy.county() + " on " + on);
        }
    }
}
