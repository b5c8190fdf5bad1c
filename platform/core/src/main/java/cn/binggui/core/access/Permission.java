package cn.binggui.core.access;

import io.micronaut.aop.Around;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a service's method; its first parameter is the {@link Actor}.
 *
 * <p>One interceptor obeys it: a county that the actor may not know of, and a method for the province alone, are NOT_FOUND to a
 * stranger; a role that is missing is FORBIDDEN. It then binds the county's database: that of the parameter marked {@link County},
 * or else the actor's own.
 */
@Documented
@Around
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Permission {
    /** One of these roles is needed; none named: every logged-in person. */
    Role[] value() default {};

    /** Whether a person with a one-time password may call it before that is replaced. */
    boolean beforePasswordChange() default false;
}
