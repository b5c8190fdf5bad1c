package cn.binggui.app.manage;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/** How the program is doing, for the province's administrator. */
@Controller("/api/manage")
@Tag(name = "运行状态")
class ManagementController {
    private final Health health;
    private final Metrics metrics;

    ManagementController(Health health, Metrics metrics) {
        this.health = health;
        this.metrics = metrics;
    }

    @Get("/health")
    @Operation(summary = "详细运行状态", description = "仅省级管理员：省级平台和各县的数据库、连接池、审计封存的延迟和故障，以及作业调度。")
    Health.Answer health(@Parameter(hidden = true) Actor actor) {
        allow(actor);
        return health.look();
    }

    @Get("/prometheus")
    @Produces("text/plain; version=0.0.4; charset=utf-8")
    @Operation(summary = "监控指标（Prometheus 格式）", description = "仅省级管理员：请求、会话、核定、作业、连接池、审计封存、JVM；不含县名，也不含个人或家庭的数字。")
    String metrics(@Parameter(hidden = true) Actor actor) {
        allow(actor);
        return metrics.text();
    }

    private static void allow(Actor actor) {
        actor.requireProvince();
        actor.requireAny(Role.PROVINCE_ADMIN);
    }
}
