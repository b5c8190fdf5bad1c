/** What a plan declares beside its rules: procedure, monitoring, warnings, evaluation, provisions. */
@NullMarked
package cn.binggui.policy.declared;

import org.jspecify.annotations.NullMarked;
