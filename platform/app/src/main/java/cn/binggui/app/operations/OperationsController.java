package cn.binggui.app.operations;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;

/** Backup, restore, change of keys and checks in the running program, for the province's administrator. */
@Controller("/api/v1/operations")
@Tag(name = "运维操作")
class OperationsController {
    private final Operations operations;

    OperationsController(Operations operations) {
        this.operations = operations;
    }

    @Post
    @Operation(summary = "开始一项运维操作", description = "仅省级管理员。返回 202 和操作的编号，操作依次在后台进行；备份写入数据文件夹的 backups，恢复也只从那里读取。")
    HttpResponse<OperationAnswer> begin(@Parameter(hidden = true) Actor actor, @Body OperationRequest request) {
        allow(actor);
        return HttpResponse.accepted().body(operations.begin(actor, request));
    }

    @Get
    @Operation(summary = "本节点的运维操作，最近的在前", description = "仅省级管理员。")
    List<OperationAnswer> all(@Parameter(hidden = true) Actor actor) {
        allow(actor);
        return operations.all();
    }

    @Get("/{id}")
    @Operation(summary = "一项运维操作的进度和结果", description = "仅省级管理员。")
    OperationAnswer get(@Parameter(hidden = true) Actor actor, String id) {
        allow(actor);
        return operations.find(id).orElseThrow(() -> Refusal.notFound("没有这项操作，或它在另一节点上"));
    }

    private static void allow(Actor actor) {
        actor.requireProvince();
        actor.requireAny(Role.PROVINCE_ADMIN);
    }
}
