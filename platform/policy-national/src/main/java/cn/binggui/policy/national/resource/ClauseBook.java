package cn.binggui.policy.national.resource;

import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.clause.Level;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Clauses by identifier: national ones, and for a county its plan's sentences and its readings as well. */
public final class ClauseBook {
    private static final ClauseBook NATIONAL = new ClauseBook(read("national/clauses.yml", ClauseBook.class));

    private final Map<String, Clause> clauses;

    ClauseBook(Map<String, Clause> clauses) {
        this.clauses = clauses;
    }

    /** Returns the national clauses and the common readings. */
    public static ClauseBook national() {
        return NATIONAL;
    }

    /** Reads upper clauses and readings from a resource; without a level an entry is an interpretation. */
    static Map<String, Clause> read(String resource, Class<?> anchor) {
        Map<String, Clause> read = new LinkedHashMap<>();
        for (Yaml yaml : Yaml.list(anchor, resource)) {
            yaml.only("id", "level", "document", "at", "paraphrase", "confirmBy");
            Level level = yaml.has("level") ? yaml.constant("level", Level.class) : Level.INTERPRETATION;
            put(
                    read,
                    new Clause(
                            yaml.text("id"),
                            yaml.has("document") ? yaml.text("document") : "并轨平台读法",
                            yaml.text("at"),
                            level,
                            yaml.text("paraphrase"),
                            yaml.textOrNull("confirmBy")));
        }
        return read;
    }

    static void put(Map<String, Clause> clauses, Clause clause) {
        if (clauses.put(clause.id(), clause) != null) {
            throw new IllegalArgumentException("two clauses with the id " + clause.id());
        }
    }

    /**
     * Returns the clause.
     *
     * @throws IllegalArgumentException if there is none with the identifier
     */
    public Clause clause(String id) {
        Clause clause = clauses.get(id);
        if (clause == null) {
            throw new IllegalArgumentException("no clause " + id);
        }
        return clause;
    }

    /** Returns the clauses that the mapping's key lists. */
    List<Clause> cited(Yaml yaml, String key) {
        try {
            return yaml.texts(key).stream().map(this::clause).toList();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(yaml.place() + ": " + e.getMessage(), e);
        }
    }

    public Collection<Clause> all() {
        return Collections.unmodifiableCollection(clauses.values());
    }
}
