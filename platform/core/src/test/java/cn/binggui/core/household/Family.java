package cn.binggui.core.household;

import cn.binggui.policy.facts.Relation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A family tree of four generations with second marriages, half-siblings and stepchildren, by which relations are known. */
final class Family {
    /** Somebody with parents by law: by birth, or as a stepchild who was raised by them. */
    private static final class Human {
        private final Set<Human> parents = new HashSet<>();
        private @Nullable Human spouse;
    }

    private final Random random;
    private final List<Human> people = new ArrayList<>();

    private Family(Random random) {
        this.random = random;
    }

    /** Returns a family that begins with a couple; whoever marries in brings people along. */
    static Family random(Random random) {
        Family family = new Family(random);
        Human founder = family.human();
        family.grow(founder, 0);
        return family;
    }

    /** Returns what each person, by row, is to each, by column. */
    Relation[][] relations() {
        return people.stream()
                .map(person -> people.stream().map(to -> relation(person, to)).toArray(Relation[]::new))
                .toArray(Relation[][]::new);
    }

    private static Relation relation(Human person, Human to) {
        if (person == to) {
            return Relation.APPLICANT;
        }
        if (person.spouse == to) {
            return Relation.SPOUSE;
        }
        if (person.parents.contains(to)) {
            return Relation.CHILD;
        }
        if (to.parents.contains(person)) {
            return Relation.PARENT;
        }
        if (person.parents.stream().anyMatch(parent -> parent.parents.contains(to))) {
            return Relation.GRANDCHILD;
        }
        if (to.parents.stream().anyMatch(parent -> parent.parents.contains(person))) {
            return Relation.GRANDPARENT;
        }
        return person.parents.stream().anyMatch(to.parents::contains) ? Relation.SIBLING : Relation.OTHER;
    }

    private void grow(Human person, int generation) {
        int marriages = random.nextInt(3);
        for (int i = 0; i < marriages; i++) {
            Human spouse = marryingIn(generation);
            int children = generation == 3 ? 0 : random.nextInt(3);
            for (int j = 0; j < children; j++) {
                grow(child(person, spouse), generation + 1);
            }
            boolean lasts = i == marriages - 1 && random.nextInt(4) > 0;
            if (lasts) {
                marry(person, spouse);
            }
        }
    }

    private void marry(Human person, Human spouse) {
        person.spouse = spouse;
        spouse.spouse = person;
        for (Human child : people) {
            boolean oneOnly = child.parents.contains(person) != child.parents.contains(spouse);
            if (oneOnly && random.nextInt(4) == 0) {
                child.parents.add(person);
                child.parents.add(spouse);
            }
        }
    }

    /** Returns somebody from elsewhere, perhaps with parents, grandparents, a sibling or a child. */
    private Human marryingIn(int generation) {
        Human person = human();
        if (random.nextBoolean()) {
            Human father = human();
            Human mother = human();
            person.parents.add(father);
            person.parents.add(mother);
            if (random.nextBoolean()) {
                father.spouse = mother;
                mother.spouse = father;
            }
            if (random.nextBoolean()) {
                child(father, random.nextBoolean() ? mother : human());
            }
            if (random.nextInt(3) == 0) {
                father.parents.add(human());
            }
        }
        if (generation < 3 && random.nextInt(3) == 0) {
            Human child = child(person, human());
            if (random.nextInt(3) == 0) {
                child(child, human());
            }
        }
        return person;
    }

    private Human child(Human father, Human mother) {
        Human child = human();
        child.parents.add(father);
        child.parents.add(mother);
        return child;
    }

    private Human human() {
        Human human = new Human();
        people.add(human);
        return human;
    }
}
