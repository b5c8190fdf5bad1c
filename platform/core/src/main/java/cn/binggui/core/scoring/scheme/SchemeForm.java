package cn.binggui.core.scoring.scheme;

import cn.binggui.core.scoring.MethodKind;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.declared.Direction;
import cn.binggui.policy.declared.EvaluatedUnit;
import cn.binggui.policy.declared.Metric;
import cn.binggui.policy.declared.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A scheme as somebody is typing it: numbers are the characters that were typed, whether they can be read or not.
 *
 * <p>{@link SchemeReading} makes a scheme of it and says what is wrong.
 */
public record SchemeForm(boolean equalWeights, String minimum, List<Sheet> sheets) {
    private static final String USUAL_MINIMUM = "5";
    private static final int ID_LENGTH = 12;

    public SchemeForm {
        sheets = List.copyOf(sheets);
    }

    /** What one kind of unit is scored on. */
    public record Sheet(EvaluatedUnit unit, String evaluator, List<Dimension> dimensions) {
        public Sheet {
            dimensions = List.copyOf(dimensions);
        }

        /** Returns by what problems and addresses name it. */
        public String place() {
            return unit.name();
        }
    }

    /**
     * A side of the work.
     *
     * @param weight percent
     * @param clauses none where the county adds it
     */
    public record Dimension(String id, String name, String weight, List<Indicator> indicators, List<Clause> clauses) {
        public Dimension {
            indicators = List.copyOf(indicators);
            clauses = List.copyOf(clauses);
        }

        public Dimension with(List<Indicator> others) {
            return new Dimension(id, name, weight, others, clauses);
        }
    }

    /**
     * What is scored.
     *
     * @param direction counts where there is no metric
     * @param evidence one a line
     * @param clauses none where the county adds it
     */
    public record Indicator(
            String id,
            String name,
            String content,
            String full,
            Direction direction,
            Standard standard,
            @Nullable Metric metric,
            String evidence,
            List<Clause> clauses) {
        public Indicator {
            clauses = List.copyOf(clauses);
        }

        /** Returns a new one in which nothing has been typed. */
        public static Indicator blank(String id) {
            return new Indicator(id, "", "", "", Direction.HIGHER_IS_BETTER, Standard.BLANK, null, "", List.of());
        }
    }

    /**
     * How it is scored; what was typed for a method that is not chosen now stays.
     *
     * @param each points for each fault or merit
     * @param floor of a deduction
     * @param cap of a bonus
     * @param from number of faults of a veto
     * @param spread of a judgement
     */
    public record Standard(
            MethodKind kind,
            List<Band> bands,
            String each,
            String floor,
            String cap,
            String from,
            List<Grade> rubric,
            String spread) {
        static final Standard BLANK = new Standard(MethodKind.RATE, List.of(), "", "", "", "", List.of(), "");

        public Standard {
            bands = List.copyOf(bands);
            rubric = List.copyOf(rubric);
        }
    }

    /** @param bound percent */
    public record Band(String bound, String points) {}

    /** A grade of a rubric. */
    public record Grade(String name, String description, String from, String to) {}

    /** Returns a form without any sheet. */
    public static SchemeForm blank() {
        return new SchemeForm(true, USUAL_MINIMUM, List.of());
    }

    /** Returns the scheme as it would have been typed. */
    public static SchemeForm of(Scheme scheme) {
        return SchemeTyping.form(scheme);
    }

    /** Returns an identifier that no dimension or indicator has. */
    public static String newId() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, ID_LENGTH);
    }

    public Optional<Sheet> sheet(String place) {
        return sheets.stream().filter(sheet -> sheet.place().equals(place)).findFirst();
    }

    public Optional<Dimension> dimension(String id) {
        return dimensions().filter(dimension -> dimension.id().equals(id)).findFirst();
    }

    public Optional<Indicator> indicator(String id) {
        return dimensions()
                .flatMap(dimension -> dimension.indicators().stream())
                .filter(indicator -> indicator.id().equals(id))
                .findFirst();
    }

    /**
     * Returns whose sheet an indicator stands on.
     *
     * @throws java.util.NoSuchElementException where it stands on none
     */
    public EvaluatedUnit unit(String indicator) {
        return sheets.stream()
                .filter(sheet -> new SchemeForm(equalWeights, minimum, List.of(sheet))
                        .indicator(indicator)
                        .isPresent())
                .findFirst()
                .orElseThrow()
                .unit();
    }

    /** Returns every place in order: empty for the scheme, then each sheet, its dimensions and their indicators. */
    public List<String> places() {
        List<String> places = new ArrayList<>(List.of(""));
        for (Sheet sheet : sheets) {
            places.add(sheet.place());
            for (Dimension dimension : sheet.dimensions()) {
                places.add(dimension.id());
                dimension.indicators().forEach(indicator -> places.add(indicator.id()));
            }
        }
        return places;
    }

    /** Returns the form with other sheets. */
    public SchemeForm with(List<Sheet> others) {
        return new SchemeForm(equalWeights, minimum, others);
    }

    /** Returns the form with this sheet in the place of the one for the same kind of unit. */
    public SchemeForm with(Sheet sheet) {
        return with(sheets.stream()
                .map(each -> each.unit() == sheet.unit() ? sheet : each)
                .toList());
    }

    /** Returns the form with this dimension in the place of the one with the same identifier. */
    public SchemeForm with(Dimension dimension) {
        return eachDimension(each -> each.id().equals(dimension.id()) ? dimension : each);
    }

    /** Returns the form with this indicator in the place of the one with the same identifier. */
    public SchemeForm with(Indicator indicator) {
        return eachDimension(dimension -> dimension.with(dimension.indicators().stream()
                .map(each -> each.id().equals(indicator.id()) ? indicator : each)
                .toList()));
    }

    /** Returns the form with a further indicator right behind another one. */
    public SchemeForm withAfter(String id, Indicator added) {
        return eachDimension(dimension -> dimension.with(dimension.indicators().stream()
                .flatMap(each -> each.id().equals(id) ? Stream.of(each, added) : Stream.of(each))
                .toList()));
    }

    private Stream<Dimension> dimensions() {
        return sheets.stream().flatMap(sheet -> sheet.dimensions().stream());
    }

    private SchemeForm eachDimension(UnaryOperator<Dimension> change) {
        return with(sheets.stream()
                .map(sheet -> new Sheet(
                        sheet.unit(),
                        sheet.evaluator(),
                        sheet.dimensions().stream().map(change).toList()))
                .toList());
    }
}
