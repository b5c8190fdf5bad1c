package cn.binggui.policy.national.resource;

import cn.binggui.policy.declared.Direction;
import cn.binggui.policy.declared.EvaluatedUnit;
import cn.binggui.policy.declared.Metric;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.declared.ScoringMethod;
import cn.binggui.policy.value.Points;
import cn.binggui.policy.value.Ratio;
import java.util.List;

/** Reads a scheme for scoring; whether it is sound, the contract asks. */
final class SchemeReader {
    private final ClauseBook book;

    SchemeReader(ClauseBook book) {
        this.book = book;
    }

    Scheme scheme(Yaml yaml) {
        yaml.only("weights", "minimum", "units");
        return new Scheme(
                "EQUAL".equals(yaml.text("weights")),
                yaml.whole("minimum"),
                yaml.maps("units").stream().map(this::sheet).toList());
    }

    private Scheme.Sheet sheet(Yaml yaml) {
        yaml.only("unit", "evaluator", "dimensions");
        return new Scheme.Sheet(
                yaml.constant("unit", EvaluatedUnit.class),
                yaml.text("evaluator"),
                yaml.maps("dimensions").stream().map(this::dimension).toList());
    }

    private Scheme.Dimension dimension(Yaml yaml) {
        yaml.only("id", "name", "weight", "indicators", "cite");
        return new Scheme.Dimension(
                yaml.text("id"),
                yaml.text("name"),
                yaml.has("weight") ? Ratio.of(yaml.number("weight")) : null,
                yaml.maps("indicators").stream().map(this::indicator).toList(),
                book.cited(yaml, "cite"));
    }

    private Scheme.Indicator indicator(Yaml yaml) {
        yaml.only("id", "name", "content", "full", "direction", "method", "metric", "evidence", "cite");
        Metric metric = yaml.has("metric") ? yaml.constant("metric", Metric.class) : null;
        return new Scheme.Indicator(
                yaml.text("id"),
                yaml.text("name"),
                yaml.text("content"),
                Points.of(yaml.number("full")),
                metric == null ? yaml.constant("direction", Direction.class) : metric.direction(),
                method(yaml.map("method")),
                metric,
                yaml.has("evidence") ? yaml.texts("evidence") : List.of(),
                book.cited(yaml, "cite"));
    }

    private static ScoringMethod method(Yaml yaml) {
        return switch (yaml.text("kind")) {
            case "RATE" -> new ScoringMethod.Rate();
            case "BANDS" ->
                new ScoringMethod.Bands(yaml.maps("bands").stream()
                        .map(band -> new ScoringMethod.Band(
                                Ratio.of(band.only("bound", "points").number("bound")), points(band, "points")))
                        .toList());
            case "DEDUCTION" -> new ScoringMethod.Deduction(points(yaml, "each"), points(yaml, "floor"));
            case "BONUS" -> new ScoringMethod.Bonus(points(yaml, "each"), points(yaml, "cap"));
            case "RANKING" -> new ScoringMethod.Ranking();
            case "VETO" -> new ScoringMethod.Veto(yaml.whole("from"));
            case "JUDGEMENT" ->
                new ScoringMethod.Judgement(
                        yaml.maps("rubric").stream()
                                .map(grade -> new ScoringMethod.Grade(
                                        grade.only("name", "description", "from", "to")
                                                .text("name"),
                                        grade.text("description"),
                                        points(grade, "from"),
                                        points(grade, "to")))
                                .toList(),
                        points(yaml, "spread"));
            default -> throw new IllegalArgumentException(yaml.place() + ": no such method " + yaml.text("kind"));
        };
    }

    private static Points points(Yaml yaml, String key) {
        return Points.of(yaml.number(key));
    }
}
