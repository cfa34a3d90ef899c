import { theme as antTheme, Button, ConfigProvider, Input, Modal } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import { useState } from "react";
import "./sheet-dialog.css";
import type { SheetRequest } from "../scene/sheet-request";
import { tokensOf } from "./antd-tokens";
import { SheetForm } from "./sheet-form";
import { sheetOf } from "./sheet-of-scene";
import { SheetResult } from "./sheet-result";
import { type Ground, latestOf, usePage } from "./store";
import { useMaking } from "./use-making";
import { useSay } from "./use-say";

/** 出图: what goes on paper, and how; the sheet is drawn anew, never photographed. */
export function SheetDialog() {
  const ground = usePage((page) => latestOf(page.ground));
  const { language, theme } = usePage(({ scene }) => scene);
  return (
    <ConfigProvider
      button={{ autoInsertSpace: false }}
      locale={language === "zh" ? zhCN : enUS}
      theme={{
        algorithm: theme === "dark" ? antTheme.darkAlgorithm : antTheme.defaultAlgorithm,
        ...tokensOf(theme),
      }}
    >
      {ground ? <Dialog ground={ground} /> : null}
    </ConfigProvider>
  );
}

function Dialog({ ground }: { readonly ground: Ground }) {
  const say = useSay();
  const scene = usePage((page) => page.scene);
  const [request, setRequest] = useState<SheetRequest>(() => sheetOf(scene));
  const [maker, setMaker] = useState(ground.plan.issuer[scene.language]);
  const { making, make, stop } = useMaking(ground);
  const busy = making.kind === "busy";
  const close = () => {
    stop();
    usePage.setState({ sheetOpen: false });
  };
  return (
    <Modal
      open
      centered
      width={560}
      title={say("sheetTitle")}
      onCancel={close}
      mask={{ closable: !busy }}
      footer={[
        <Button key="close" onClick={close}>
          {say(busy ? "cancel" : "close")}
        </Button>,
        <Button key="make" type="primary" loading={busy} onClick={() => make(request, maker)}>
          {say("makeSheet")}
        </Button>,
      ]}
    >
      <SheetForm ground={ground} request={request} change={setRequest} disabled={busy} />
      <MakerField value={maker} change={setMaker} disabled={busy} />
      <SheetResult making={making} />
    </Modal>
  );
}

interface MakerProps {
  readonly value: string;
  readonly disabled: boolean;
  change(name: string): void;
}

/** 制图单位: proposed is who issued the plan; only the planner knows who makes the sheet. */
function MakerField({ value, disabled, change }: MakerProps) {
  const say = useSay();
  return (
    <div className="maker-field">
      <label htmlFor="sheet-maker">{say("sheetMaker")}</label>
      <Input
        id="sheet-maker"
        value={value}
        disabled={disabled}
        maxLength={60}
        onChange={({ target }) => change(target.value)}
      />
    </div>
  );
}
