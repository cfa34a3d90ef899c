import type { ThemeConfig } from "antd";
import type { Scene } from "../scene/scene";

const font =
  '"PingFang SC","Microsoft YaHei UI","Microsoft YaHei","Source Han Sans SC","Noto Sans CJK SC","Noto Sans SC",sans-serif';

/** The component library in the page's own dress. */
export function tokensOf(theme: Scene["theme"]): Pick<ThemeConfig, "token" | "components"> {
  const dark = theme === "dark";
  return {
    token: {
      colorPrimary: dark ? "#4fa79d" : "#0f5a58",
      colorLink: dark ? "#6cc0b6" : "#0f5a58",
      colorBgElevated: dark ? "#20282b" : "#ffffff",
      colorText: dark ? "#e7ebe9" : "#1b2422",
      colorTextSecondary: dark ? "#b3bdb9" : "#4c5854",
      colorBorder: dark ? "#3d494c" : "#cbc8bf",
      fontFamily: font,
      fontSize: 13,
      borderRadius: 6,
      controlHeight: 32,
      wireframe: false,
    },
    components: {
      Modal: { titleFontSize: 16 },
      Segmented: { itemSelectedBg: dark ? "#2b3538" : "#ffffff" },
    },
  };
}
