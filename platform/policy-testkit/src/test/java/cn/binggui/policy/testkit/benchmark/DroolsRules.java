package cn.binggui.policy.testkit.benchmark;

import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.testkit.population.Assumptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.utils.KieHelper;

/** Membership, income, categories and label of one county as a rule engine runs them. */
final class DroolsRules {
    private static final String RULES = "/benchmark/rules.drl";

    private final KieBase base;

    DroolsRules() throws IOException {
        try (InputStream rules = Objects.requireNonNull(DroolsRules.class.getResourceAsStream(RULES), RULES)) {
            String text = new String(rules.readAllBytes(), StandardCharsets.UTF_8);
            base = new KieHelper().addContent(text, ResourceType.DRL).build(ExecutableModelProject.class);
        }
    }

    /** Returns category and label, or PENDING. */
    String answer(HouseholdFacts facts) {
        KieSession session = base.newKieSession();
        try {
            DroolsCase opened = new DroolsCase(
                    facts,
                    Assumptions.STANDARD.fen(),
                    Assumptions.MONITORING_LINE.fen(),
                    Assumptions.DISPOSABLE_INCOME.fen());
            session.insert(opened);
            for (Member member : facts.members()) {
                session.insert(member);
            }
            facts.income().forEach(session::insert);
            facts.assessedSupport().forEach(session::insert);
            session.fireAllRules();
            return opened.answer();
        } finally {
            session.dispose();
        }
    }
}
