package cn.binggui.app.api;

import cn.binggui.core.Refusal;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;

/** The kinds of error that the API tells, each with a stable type address. */
public enum ProblemType {
    BAD_INPUT(400, "提交的内容有误", "请求的地址或格式有误，请查阅接口说明"),
    UNAUTHENTICATED(401, "需要登录", "请提供用户名和密码，或有效的访问令牌"),
    FORBIDDEN(403, "没有权限", "您的角色不能进行此操作，请联系管理员"),
    NOT_FOUND(404, "没有这个资源", "地址有误，或您无权查看"),
    METHOD_NOT_ALLOWED(405, "不支持的方法", "这个地址不支持该请求方法，请查阅接口说明"),
    NOT_ACCEPTABLE(406, "不支持的返回格式", "本接口只返回 JSON"),
    CONFLICT(409, "内容已被修改", "请刷新后重试"),
    TOO_LARGE(413, "内容过大", "一次提交的 JSON 不能超过 1 MB"),
    UNSUPPORTED_MEDIA_TYPE(415, "不支持的内容格式", "请以 Content-Type: application/json 提交"),
    UNPROCESSABLE(422, "本县程序没有此项", "请核对该县方案规定的程序"),
    TOO_MANY(429, "请求过于频繁", "请稍后再试"),
    INTERNAL(500, "系统内部错误", "系统出错，已记入日志；请稍后再试，仍不成功请联系管理员"),
    UNAVAILABLE(503, "暂时无法服务", "请稍后再试");

    private final int status;
    private final String title;
    private final String advice;

    ProblemType(int status, String title, String advice) {
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** Returns what a person can do where nothing more precise is known. */
    public String advice() {
        return advice;
    }

    /** Returns the stable address, for example {@code urn:binggui:problem:bad-input}. */
    public URI uri() {
        return URI.create(
                "urn:binggui:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Returns the type of an HTTP status; the nearest general one where none is exact. */
    public static ProblemType ofStatus(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status == status)
                .findFirst()
                .orElse(status >= 500 ? INTERNAL : BAD_INPUT);
    }

    static ProblemType of(Refusal.Kind kind) {
        return switch (kind) {
            case BAD_INPUT -> BAD_INPUT;
            case UNAUTHENTICATED -> UNAUTHENTICATED;
            case FORBIDDEN -> FORBIDDEN;
            case NOT_FOUND -> NOT_FOUND;
            case CONFLICT -> CONFLICT;
            case UNPROCESSABLE -> UNPROCESSABLE;
            case TOO_MANY -> TOO_MANY;
            case UNAVAILABLE -> UNAVAILABLE;
        };
    }
}
