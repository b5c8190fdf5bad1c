package cn.binggui.core.population;

import cn.binggui.policy.clause.Clause;
import java.math.BigDecimal;
import java.util.List;

/**
 * Who would be covered by what while a county's monitoring line (防止返贫监测线) moves towards the line of 低保边缘, step by step (两线合一).
 *
 * @param county whose rules
 * @param clauses sentences of the county's plan that speak of the two lines becoming one; empty where its plan says nothing of it
 * @param households rural households that were looked at; the line is for nobody else
 * @param steps from the present line to the margin line
 */
public record Approach(String county, List<Clause> clauses, int households, List<Step> steps) {
    public Approach {
        clauses = List.copyOf(clauses);
        steps = List.copyOf(steps);
    }

    /**
     * One place of the line.
     *
     * @param line yuan a person and year
     * @param townships by name
     */
    public record Step(BigDecimal line, List<Cover> townships) {
        public Step {
            townships = List.copyOf(townships);
        }

        /** Returns all townships together. */
        public Cover total() {
            return townships.stream().reduce(new Cover("", 0, 0, 0, 0, 0), Cover::plus);
        }
    }

    /**
     * How many households are covered by what; each counts once.
     *
     * @param township name, or what stands for it in a sample; empty for all of them
     * @param both in a category and monitored, or to be assessed for it
     * @param categoryOnly in a category, and not monitored
     * @param monitoredOnly monitored or to be assessed for it, and in no category
     * @param neither in no category and not monitored
     * @param open where a number is missing or readings stand side by side
     */
    public record Cover(String township, int both, int categoryOnly, int monitoredOnly, int neither, int open) {
        Cover plus(Cover other) {
            return new Cover(
                    township,
                    both + other.both,
                    categoryOnly + other.categoryOnly,
                    monitoredOnly + other.monitoredOnly,
                    neither + other.neither,
                    open + other.open);
        }

        /** Returns how many households of the township there are. */
        public int households() {
            return both + categoryOnly + monitoredOnly + neither + open;
        }
    }
}
