package cn.binggui.app.casework;

import cn.binggui.policy.declared.Track;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shape of a request, for the description of the interface; it is read with every mistake collected. */
@Schema(name = "DeadlineRequest", description = "何日受理、按哪种程序、期间有无中止")
record DeadlineRequest(
        @Schema(description = "受理日，当日不计", example = "2025-09-26")
        LocalDate acceptedOn,

        Track track,

        @Schema(description = "中止；可以重叠，合并计算") @Nullable List<SuspensionRequest> suspensions) {
    /** Days that stop the clock. */
    @Schema(name = "Suspension")
    record SuspensionRequest(
            @Schema(description = "这一天起不计") LocalDate from,

            @Schema(description = "这一天起恢复计时；不填为尚未恢复") @Nullable
            LocalDate to) {}
}
