package cn.binggui.app;

import io.micronaut.core.io.ResourceLoader;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Serves the description of the API, generated from the controllers at build time. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "并轨接口",
                        version = "1",
                        description = "JSON，UTF-8，字段用 camelCase；金额为元，至多两位小数；日期为 ISO-8601。错误按 RFC 9457 返回。"),
        security = {@SecurityRequirement(name = "basic"), @SecurityRequirement(name = "bearer")})
@SecurityScheme(name = "basic", type = SecuritySchemeType.HTTP, scheme = "basic")
@SecurityScheme(name = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer")
@Controller("/api/openapi")
@Hidden
class OpenApiController {
    private final String text;

    OpenApiController(ResourceLoader resources) {
        try (InputStream stream = resources
                .getResourceAsStream("classpath:META-INF/swagger/binggui.yml")
                .orElseThrow(() -> new IllegalStateException("the build made no description of the API"))) {
            text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Get(uris = {"/", "/binggui.yml"})
    @Produces("application/yaml; charset=UTF-8")
    String text() {
        return text;
    }
}
