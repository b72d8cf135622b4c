/** Value of an issue as printed, by name; "" when it has none. */
type Data = (name: string) => string;

/** Units of one level beside each other, as in "các xã khác". */
const peers: ReadonlyMap<string, string> = new Map([
  ["tinh", "các tỉnh khác"],
  ["huyen", "các huyện khác"],
  ["xa", "các xã khác"],
  ["thon", "các thôn khác"],
  ["cqdn", "các cơ quan, doanh nghiệp khác"],
]);

const check = "Kiểm tra lại, nếu đúng thì ghi lý do.";

const times = (data: Data, of: string): string => {
  const number = data("times");
  if (number === "") return `khác xa ${of}`;
  return data("way") === "high"
    ? `gấp ${number} lần ${of} (${data("median")})`
    : `chỉ bằng 1/${number} ${of} (${data("median")})`;
};

/** Why a figure stands out, in one sentence that begins within another. */
export const outlierSentences = {
  history: (data: Data): string =>
    data("periods") === ""
      ? `khác xa các kỳ trước. ${check}`
      : data("way") === "high"
        ? `${data("periods")} kỳ trước chưa lần nào quá ${data("most")}, ${times(data, "mức thường có")}. ${check}`
        : `${data("periods")} kỳ trước chưa lần nào dưới ${data("least")}, ${times(data, "mức thường có")}. ${check}`,
  peers: (data: Data): string => {
    const others = peers.get(data("level")) ?? "các đơn vị khác";
    const rate = data("rate");
    return rate === ""
      ? `${times(data, `trung vị ${others}`)}. ${check}`
      : `tính trên 1.000 dân là ${rate}, ${times(data, `trung vị ${others}`)}. ${check}`;
  },
};
