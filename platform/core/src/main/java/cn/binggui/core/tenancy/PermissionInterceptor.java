package cn.binggui.core.tenancy;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.County;
import cn.binggui.core.access.Permission;
import cn.binggui.core.access.Role;
import io.micronaut.aop.InterceptPhase;
import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import jakarta.inject.Singleton;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lets an actor through to what {@link Permission} allows, with the right county's database bound. */
@Singleton
@InterceptorBean(Permission.class)
class PermissionInterceptor implements MethodInterceptor<Object, Object> {
    @Override
    public int getOrder() {
        // before any transaction begins: it must find the county bound
        return InterceptPhase.VALIDATE.getPosition();
    }

    @Override
    public @Nullable Object intercept(MethodInvocationContext<Object, Object> call) {
        if (call.getParameterValues().length == 0 || !(call.getParameterValues()[0] instanceof Actor actor)) {
            throw new IllegalStateException("a method with a permission takes the actor first: " + call.getName());
        }
        String named = named(call);
        check(actor, named, call);
        String county = named == null ? actor.tenant() : named;
        if (county == null) {
            return call.proceed();
        }
        return TenantBinding.call(county, call::proceed);
    }

    private static @Nullable String named(MethodInvocationContext<Object, Object> call) {
        var arguments = call.getArguments();
        for (int i = 1; i < arguments.length; i++) {
            if (arguments[i].isAnnotationPresent(County.class)) {
                return String.valueOf(call.getParameterValues()[i]);
            }
        }
        return null;
    }

    private static void check(Actor actor, @Nullable String county, MethodInvocationContext<Object, Object> call) {
        if (county != null) {
            actor.requireCounty(county);
        }
        Role[] allowed = call.enumValues(Permission.class, Role.class);
        boolean onlyProvince = allowed.length > 0 && Arrays.stream(allowed).allMatch(Role::isProvincial);
        if (onlyProvince) {
            actor.requireProvince();
        }
        if (allowed.length > 0) {
            actor.requireAny(allowed);
        }
        if (actor.mustChangePassword()
                && !call.booleanValue(Permission.class, "beforePasswordChange").orElse(false)) {
            throw Refusal.forbidden("您使用的是一次性密码，请先修改密码");
        }
    }
}
