package cn.binggui.core.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.household.store.Drafts;
import cn.binggui.core.policy.change.EvidenceGrade;
import cn.binggui.core.policy.change.NewValue;
import cn.binggui.core.policy.change.ParameterChange;
import cn.binggui.core.policy.change.ParameterChanges;
import cn.binggui.core.whatif.Estimates;
import cn.binggui.policy.facts.Residence;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.inject.BeanDefinition;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Goes through every repository of the counties' databases: nothing without a county, and nothing of another. */
class TenantRepositoriesTest {
    private static final Map<Class<?>, Object> ARGUMENTS = Map.of(
            long.class,
            1L,
            Long.class,
            1L,
            Object.class,
            1L,
            int.class,
            1,
            String.class,
            "x",
            LocalDate.class,
            LocalDate.EPOCH,
            Instant.class,
            Instant.EPOCH,
            Collection.class,
            List.of(1L),
            List.class,
            List.of(1L),
            Set.class,
            Set.of(1L));

    @AfterEach
    void leaveNoDraft() {
        RunningApp.bean(Drafts.class).remove(RunningApp.actor("daye-operator"), null);
    }

    private static List<BeanDefinition<?>> ofCounties() {
        List<BeanDefinition<?>> found = new ArrayList<>();
        for (BeanDefinition<?> each : RunningApp.context().getBeanDefinitions(GenericRepository.class)) {
            if (each.stringValue(Repository.class)
                    .filter(TenantDataSource.NAME::equals)
                    .isPresent()) {
                found.add(each);
            }
        }
        return found;
    }

    private static String name(BeanDefinition<?> repository) {
        return repository.getBeanType().getSimpleName();
    }

    /** Every method whose arguments can be made up: none reaches a database while no county is bound. */
    @TestFactory
    Stream<DynamicTest> everyMethodFailsWithoutACounty() {
        List<DynamicTest> tests = new ArrayList<>();
        for (BeanDefinition<?> repository : ofCounties()) {
            Object bean = RunningApp.context().getBean(repository);
            for (Method method : repository.getBeanType().getMethods()) {
                boolean callable = method.getDeclaringClass() != Object.class
                        && Arrays.stream(method.getParameterTypes()).allMatch(ARGUMENTS::containsKey)
                        && declared(method, repository);
                if (callable) {
                    tests.add(dynamicTest(name(repository) + "." + method.getName(), () -> failsClosed(bean, method)));
                }
            }
        }
        assertTrue(tests.size() > 40, "only " + tests.size());
        return tests.stream();
    }

    /** Leaves out what takes a whole row, and what the framework adds to the class that it generates. */
    private static boolean declared(Method method, BeanDefinition<?> repository) {
        boolean takesRow = method.getName().equals("delete");
        return !takesRow
                && Arrays.stream(repository.getBeanType().getInterfaces())
                        .flatMap(type -> Arrays.stream(type.getMethods()))
                        .anyMatch(each -> each.getName().equals(method.getName())
                                && Arrays.equals(each.getParameterTypes(), method.getParameterTypes()));
    }

    private static void failsClosed(Object bean, Method method) {
        method.setAccessible(true);
        Object[] arguments =
                Arrays.stream(method.getParameterTypes()).map(ARGUMENTS::get).toArray();
        Throwable thrown = assertThrows(InvocationTargetException.class, () -> method.invoke(bean, arguments))
                .getTargetException();
        List<String> words = Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .map(String::valueOf)
                .toList();
        assertTrue(words.stream().anyMatch(word -> word.contains("no county is bound")), words.toString());
    }

    /** What one county stores, another does not find by its key. */
    @TestFactory
    Stream<DynamicTest> noRepositoryFindsAnotherCountysRows() {
        RunningApp.bean(Drafts.class).save(RunningApp.actor("daye-operator"), null, 0, Map.of("village", "一个还没有选定的村"));
        estimate();
        return ofCounties().stream()
                .filter(repository -> CrudRepository.class.isAssignableFrom(repository.getBeanType()))
                .map(repository -> dynamicTest(name(repository), () -> hidden(repository)));
    }

    /** Keeps an estimate with a draft that comes to nothing. */
    private static void estimate() {
        Actor admin = RunningApp.actor("daye-admin");
        ParameterChanges changes = RunningApp.bean(ParameterChanges.class);
        ParameterChange draft = changes.draft(
                admin,
                "daye",
                new NewValue(
                        "allowance-standard",
                        Residence.RURAL,
                        LocalDate.of(2095, 1, 1),
                        BigDecimal.valueOf(9000),
                        "测算",
                        "",
                        EvidenceGrade.ORIGINAL,
                        ""));
        RunningApp.bean(Estimates.class)
                .make(admin, "daye", draft.id(), LocalDate.of(2026, 1, 1), Instant.now(), _ -> true);
        changes.discard(admin, "daye", draft.id(), draft.version());
    }

    private static void hidden(BeanDefinition<?> definition) {
        @SuppressWarnings("unchecked")
        CrudRepository<Object, Long> repository =
                (CrudRepository<Object, Long>) RunningApp.context().getBean(definition);
        List<Long> keys = TenantBinding.call("daye", () -> keys(repository.findAll()));
        assertFalse(keys.isEmpty(), "nothing to look for");
        for (long key : keys.subList(0, Math.min(20, keys.size()))) {
            assertTrue(TenantBinding.call("daye", () -> repository.existsById(key)));
            assertFalse(TenantBinding.call("shiquan", () -> repository.existsById(key)));
        }
        long there = TenantBinding.call("shiquan", repository::count);
        assertEquals(
                there,
                TenantBinding.call(
                        "shiquan",
                        () -> keys(repository.findAll()).stream()
                                .filter(key -> !keys.contains(key))
                                .count()));
    }

    /** A stored row's key is its first component, which every table of the counties calls so. */
    private static List<Long> keys(List<Object> rows) {
        return rows.stream().map(TenantRepositoriesTest::key).toList();
    }

    private static long key(Object row) {
        try {
            Method accessor = row.getClass().getRecordComponents()[0].getAccessor();
            accessor.setAccessible(true);
            Object key = accessor.invoke(row);
            assertNotNull(key);
            return (Long) key;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
