package cn.binggui.policy.national.resource;

import cn.binggui.policy.declared.Cycle;
import cn.binggui.policy.declared.CycleUnit;
import cn.binggui.policy.declared.Evaluation;
import cn.binggui.policy.declared.MonitoringCycle;
import cn.binggui.policy.declared.MonitoringKind;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Provision;
import cn.binggui.policy.declared.Topic;
import cn.binggui.policy.declared.WarningLevel;
import cn.binggui.policy.declared.WarningRule;
import java.util.List;

/** Reads what a plan declares beside its rules. */
final class DeclaredReader {
    private final Class<?> anchor;
    private final ClauseBook book;

    DeclaredReader(Class<?> anchor, ClauseBook book) {
        this.anchor = anchor;
        this.book = book;
    }

    Procedure procedure() {
        return new ProcedureReader(anchor, book).procedure();
    }

    List<MonitoringCycle> monitoring() {
        return Yaml.list(anchor, "policy/monitoring.yml").stream()
                .map(yaml -> {
                    yaml.only("id", "kind", "name", "actor", "target", "every", "frequency", "cite");
                    return new MonitoringCycle(
                            yaml.text("id"),
                            yaml.constant("kind", MonitoringKind.class),
                            yaml.text("name"),
                            yaml.text("actor"),
                            yaml.text("target"),
                            yaml.has("every") ? cycle(yaml.map("every")) : null,
                            yaml.text("frequency"),
                            book.cited(yaml, "cite"));
                })
                .toList();
    }

    private static Cycle cycle(Yaml yaml) {
        yaml.only("count", "unit");
        return new Cycle(yaml.whole("count"), yaml.constant("unit", CycleUnit.class));
    }

    List<WarningRule> warnings() {
        return Yaml.list(anchor, "policy/warnings.yml").stream()
                .map(yaml -> {
                    yaml.only("id", "group", "cause", "rule", "level", "cite");
                    return new WarningRule(
                            yaml.text("id"),
                            yaml.text("group"),
                            yaml.text("cause"),
                            yaml.text("rule"),
                            yaml.has("level") ? yaml.constant("level", WarningLevel.class) : null,
                            book.cited(yaml, "cite"));
                })
                .toList();
    }

    Evaluation evaluation() {
        Yaml yaml = Yaml.mapping(anchor, "policy/evaluation.yml").only("scheme", "cite");
        return new Evaluation(
                yaml.has("scheme") ? new SchemeReader(book).scheme(yaml.map("scheme")) : null,
                book.cited(yaml, "cite"));
    }

    List<Provision> provisions() {
        return Yaml.list(anchor, "policy/provisions.yml").stream()
                .map(yaml -> new Provision(
                        yaml.only("topic", "text", "cite").constant("topic", Topic.class),
                        yaml.text("text"),
                        book.cited(yaml, "cite")))
                .toList();
    }
}
