import type { ReceivedReport } from "../../src/engine/consolidation/consolidation";
import { sayings } from "../../src/entry/sayings";
import { tellWhereabouts } from "../../src/workflows/tellWhereabouts";
import { registry } from "../support/registry";

function held(seen: string): string {
  const report: ReceivedReport = {
    file: { name: "a.xlsx", hash: "", size: 1, modified: null },
    refusal: { code: "unknown_unit", seen },
    form: "th-2020",
    unit: null,
    period: null,
  };
  const [told] = tellWhereabouts([report], registry, "2026-11-21");
  if (!told || !("refusal" in told)) throw new Error("counted");
  return sayings.reason(told.refusal);
}

describe("a file of a unit that is not on the list", () => {
  it("under the name of a merged commune is told where that commune is now", () => {
    expect(held("Công an xã Thọ Sơn, huyện Triệu Sơn")).toContain(
      "Xã Thọ Sơn (15667) đã nhập toàn bộ vào Xã Thọ Bình (15667) từ ngày 01/7/2025, cùng với Xã Thọ Bình, Xã Bình Sơn.",
    );
  });

  it("under the name of a split one is asked whose figures they are", () => {
    expect(held("Thị trấn Năm Căn")).toContain("Phải hỏi lại số liệu thuộc phần nào.");
  });

  it("under any other name is as before", () => {
    expect(held("Xã Nào Đó")).toBe(
      "Đơn vị “Xã Nào Đó” không có trong danh sách đơn vị phải báo cáo. Kiểm tra tên đơn vị hoặc bổ sung vào danh sách.",
    );
  });
});
