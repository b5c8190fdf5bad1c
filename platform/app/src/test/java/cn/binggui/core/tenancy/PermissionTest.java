package cn.binggui.core.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.binggui.app.RunningApp;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.County;
import cn.binggui.core.access.Permission;
import cn.binggui.core.access.Role;
import cn.binggui.core.access.Scope;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every method of every service, called by every role and by a stranger of another county. */
class PermissionTest {
    private static final int FEWEST_METHODS = 40;

    /** A method that people reach. */
    private record Service(Object bean, Method method) {
        String name() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName()
                    + Arrays.stream(method.getParameterTypes())
                            .skip(1)
                            .map(Class::getSimpleName)
                            .toList();
        }

        Permission permission() {
            return method.getAnnotation(Permission.class);
        }

        boolean allows(Role role) {
            return permission().value().length == 0
                    || Arrays.asList(permission().value()).contains(role);
        }

        boolean namesCounty() {
            return Arrays.stream(method.getParameters()).anyMatch(p -> p.isAnnotationPresent(County.class));
        }

        /** Returns how the call is refused; {@code null} if it is not. */
        Refusal.@Nullable Kind refusal(Actor actor, String county) throws ReflectiveOperationException {
            Object[] arguments = new Object[method.getParameterCount()];
            arguments[0] = actor;
            for (int i = 1; i < arguments.length; i++) {
                boolean isCounty = method.getParameters()[i].isAnnotationPresent(County.class);
                arguments[i] = isCounty ? county : harmless(method.getParameterTypes()[i]);
            }
            try {
                method.invoke(bean, arguments);
                return null;
            } catch (InvocationTargetException e) {
                return e.getCause() instanceof Refusal refusal ? refusal.kind() : null;
            }
        }

        private static @Nullable Object harmless(Class<?> type) {
            if (type == boolean.class) {
                return false;
            }
            if (type == int.class) {
                return 0;
            }
            return type == long.class ? (Object) 0L : null;
        }
    }

    @TestFactory
    Stream<DynamicTest> nobodyCallsWhatTheRoleDoesNotAllow() {
        return services().stream()
                .flatMap(service -> Arrays.stream(Role.values())
                        .filter(role -> !service.allows(role))
                        .map(role -> dynamicTest(service.name() + " by " + role, () -> {
                            Refusal.Kind kind = service.refusal(actor(role, "daye", false), "daye");
                            assertTrue(
                                    kind == Refusal.Kind.FORBIDDEN || kind == Refusal.Kind.NOT_FOUND,
                                    "refused as " + kind);
                        })));
    }

    @TestFactory
    Stream<DynamicTest> toAStrangerAnotherCountyDoesNotExist() {
        return services().stream()
                .filter(Service::namesCounty)
                .flatMap(service -> Arrays.stream(Role.values())
                        .filter(role -> !role.isProvincial())
                        .map(role -> dynamicTest(
                                service.name() + " by " + role,
                                () -> assertEquals(
                                        Refusal.Kind.NOT_FOUND,
                                        service.refusal(actor(role, "daye", false), "shiquan")))));
    }

    @TestFactory
    Stream<DynamicTest> aOneTimePasswordOpensNothingButItsOwnChange() {
        return services().stream()
                .filter(service -> !service.permission().beforePasswordChange())
                .map(service -> dynamicTest(service.name(), () -> {
                    Role allowed = service.permission().value().length == 0
                            ? Role.COUNTY_ADMIN
                            : service.permission().value()[0];
                    assertEquals(Refusal.Kind.FORBIDDEN, service.refusal(actor(allowed, "daye", true), "daye"));
                }));
    }

    @Test
    void everyMethodOnSomebodysBehalfDeclaresItsPermission() {
        List<Service> services = services();
        assertTrue(services.size() >= FEWEST_METHODS, services.size() + " methods");
        List<String> undeclared = beans().flatMap(bean -> publicMethods(bean.getClass())
                        .filter(method -> method.getParameterCount() > 0
                                && method.getParameterTypes()[0] == Actor.class
                                && !method.isAnnotationPresent(Permission.class))
                        .map(method -> new Service(bean, method).name()))
                .filter(name -> !TAKES_DOWN_FOR_OTHERS.contains(name))
                .distinct()
                .toList();
        assertEquals(List.of(), undeclared);
        services.forEach(
                service -> assertFalse(Modifier.isFinal(service.method().getModifiers()), service.name()));
    }

    /** Called by services within what they were permitted, never by people. */
    private static final Set<String> TAKES_DOWN_FOR_OTHERS = Set.of(
            "AuditLog.record[AuditAction, String, Map]",
            "AuditLog.recordOnPlatform[AuditAction, String, Map]",
            "Authentication.isCurrent[]");

    private static List<Service> services() {
        List<Service> services = new ArrayList<>();
        beans().forEach(bean -> publicMethods(bean.getClass())
                .filter(method -> method.isAnnotationPresent(Permission.class))
                .map(method -> new Service(bean, method))
                .forEach(services::add));
        services.sort(Comparator.comparing(Service::name));
        return services;
    }

    private static Stream<Object> beans() {
        return RunningApp.context().getAllBeanDefinitions().stream()
                .map(definition -> definition.getBeanType())
                .filter(type -> type.getName().startsWith("cn.binggui.core.")
                        && publicMethods(type)
                                .anyMatch(method ->
                                        method.getParameterCount() > 0 && method.getParameterTypes()[0] == Actor.class))
                .distinct()
                .map(type -> (Object) RunningApp.bean(type));
    }

    /** The class below the proxy holds the annotations; it is invoked through the proxy all the same. */
    private static Stream<Method> publicMethods(Class<?> type) {
        Class<?> own = type;
        while (own.getSimpleName().contains("$")) {
            own = own.getSuperclass();
        }
        return Arrays.stream(own.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
    }

    private static Actor actor(Role role, String county, boolean mustChangePassword) {
        return new Actor(
                0,
                "nobody",
                "无此人",
                Set.of(role),
                role.isProvincial() ? null : county,
                Scope.ALL,
                1,
                mustChangePassword);
    }
}
