/**
 * The two ways in which office.js talks to its host, as scripts that run in the page and hand every call to one function of the test process.
 * On the web the pane is a frame and posts messages to the page around it; on Windows the window itself carries the host's object.
 */

export type OfficeApp = "excel" | "word";
export type Channel = "web" | "windows";

/** One call of office.js: the number of the operation and its arguments. */
export interface Call {
  readonly dispatch: number;
  readonly args: unknown;
}

/** Zero is success; `data` is what the operation gives. */
export interface Answer {
  readonly error: number;
  readonly data: unknown;
}

/** What office.js asks once, at its start. */
export interface AppContext {
  readonly app: OfficeApp;
  readonly locale: string;
  readonly readOnly: boolean;
  /** JSON: requirement set → highest version. It alone decides `isSetSupported`. */
  readonly requirementMatrix: string;
  /** Colours as Windows gives them: numbers. Office on the web gives none to this build of office.js. */
  readonly theme: Readonly<Record<string, number>>;
}

/** Name of the function that the test process puts into the page. */
export const bridgeName = "officeHostCall";

/** `Excel$Web$16.00$vi-VN$…`: which of its files office.js loads. */
export function hostInfo(app: OfficeApp, channel: Channel, locale: string): string {
  const name = app === "excel" ? "Excel" : "Word";
  return channel === "web"
    ? `${name}$Web$16.00$${locale}$telemetry$$$0`
    : `${name}$Win32$16.01$${locale}$telemetry$$$0`;
}

/** The page around the pane, as Office on the web has it. Needs the bridge; the pane's events come back through `officeHostEvent`. */
export function webHostPage(paneUrl: string, context: AppContext): string {
  const settings = { context, paneUrl, hostInfo: hostInfo(context.app, "web", context.locale), bridgeName };
  return `<!doctype html><html><head><meta charset="utf-8"><title>Office</title>
<style>html,body{margin:0;height:100%}iframe{border:0;width:100%;height:100%;display:block}</style></head><body>
<script>(${webHost.toString()})(${JSON.stringify(settings).replaceAll("<", "\\u003c")});</script></body></html>`;
}

interface WebSettings {
  readonly context: AppContext;
  readonly paneUrl: string;
  readonly hostInfo: string;
  readonly bridgeName: string;
}

type Bridge = (call: Call) => Promise<Answer>;

function webHost(settings: WebSettings): void {
  const { context } = settings;
  const scope = window as unknown as Record<string, unknown>;
  const bridge = scope[settings.bridgeName] as Bridge;
  const pane = document.createElement("iframe");
  const conversation = "conversation-1";
  pane.name = JSON.stringify({
    xdmInfo: `${conversation}|add-in-1|${location.origin}`,
    baseFrameName: "add-in-frame",
    hostInfo: settings.hostInfo,
    serializerVersion: 1,
  });
  const origin = new URL(settings.paneUrl).origin;
  const [tabIn, tabInBack, tabExit, tabExitBack] = [11, 12, 13, 14];
  const appContext = {
    _id: "add-in-1",
    _appName: context.app === "excel" ? 16 : 32,
    _appVersion: "16.0",
    _appUILocale: context.locale,
    _dataLocale: context.locale,
    _docUrl: "",
    _clientMode: context.readOnly ? 1 : 0,
    _settings: context.app === "excel" ? [] : {},
    _reason: 1,
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "correlation-1",
    _appInstanceId: "instance-1",
    _requirementMatrix: context.requirementMatrix,
    _hostFullVersion: "16.0.0.0",
  };

  function post(message: object): void {
    pane.contentWindow!.postMessage(
      JSON.stringify({
        _conversationId: conversation,
        _messageType: 1,
        _origin: location.href,
        _serializerVersion: 1,
        ...message,
      }),
      origin,
    );
  }
  scope["officeHostEvent"] = (actionName: string, data: unknown) =>
    post({ _actionName: actionName, _responseType: 1, _errorCode: 0, _data: data });

  window.addEventListener("message", (event) => {
    if (event.source !== pane.contentWindow || typeof event.data !== "string") return;
    const message = JSON.parse(event.data) as Record<string, any>;
    if (message["_messageType"] !== 0) return;
    const reply = (data: unknown, errorCode = 0) =>
      post({
        _actionName: message["_actionName"],
        _correlationId: message["_correlationId"],
        _responseType: 0,
        _errorCode: errorCode,
        _data: data,
      });
    const action = message["_actionName"] as string;
    const left = action === "ContextActivationManager_notifyHost" ? message["_data"][1] : null;
    // Tab leads out of the pane to buttons of Office, and from those back into it
    if (left === tabExit || left === tabExitBack)
      post({
        _actionName: "Office_notifyAgave",
        _actionType: 0,
        _messageType: 0,
        _conversationId: `${conversation}_ntf`,
        _correlationId: 0,
        _data: [left === tabExit ? tabIn : tabInBack],
      });
    if (action === "ContextActivationManager_getAppContextAsync") return reply(appContext);
    if (action === "ContextActivationManager_notifyHost") return;
    if (message["_actionType"] === 1 || message["_actionType"] === 2) {
      void bridge({ dispatch: message["_actionType"] === 1 ? -1 : -2, args: { action, data: message["_data"] } });
      return reply({ Error: 0 });
    }
    if (action === "executeMethod") {
      const { DdaMethod, ...args } = message["_data"];
      void bridge({ dispatch: DdaMethod.DispatchId, args: args.ArrayData ?? args }).then((answer) =>
        reply({ Version: 1, Error: answer.error, ...(answer.data === null ? {} : { Data: answer.data }) }),
      );
      return;
    }
    void bridge({ dispatch: 0, args: { action } });
    reply({ Error: 0 });
  });
  pane.src = settings.paneUrl;
  pane.title = "Sơ Kết";
  document.body.append(pane);
}

/** Puts the object of Office on Windows into the pane's own window; to be run before any script of the page. */
export function windowsHost(settings: { context: AppContext; hostInfo: string; bridgeName: string }): void {
  const { context } = settings;
  const scope = window as unknown as Record<string, any>;
  const handlers = new Map<string, (dispatch: number, payload: unknown) => void>();
  let saved: readonly [readonly string[], readonly string[]] = [[], []];

  /** Arrays come to a script as COM arrays. */
  function comArray(value: unknown): unknown {
    if (!Array.isArray(value)) return value;
    const items = value.map(comArray);
    return Object.assign(items, { toArray: () => items, dimensions: () => 1 });
  }
  scope["officeHostEvent"] = (dispatch: number, payload: unknown) =>
    handlers.get(String(dispatch))?.(dispatch, comArray(payload));

  const settingsObject = {
    Read(keys: string[], values: string[]) {
      keys.push(...saved[0]);
      values.push(...saved[1]);
    },
    Write(keys: readonly string[], values: readonly string[]) {
      saved = [[...keys], [...values]];
    },
  };
  const members = {
    GetHostInfo: () => settings.hostInfo,
    GetContext: () => ({
      GetAppType: () => (context.app === "excel" ? 1 : 2),
      GetSolutionRef: () => "add-in-1",
      GetAppVersionMajor: () => "16",
      GetAppVersionMinor: () => 1,
      GetAppUILocale: () => context.locale,
      GetAppDataLocale: () => context.locale,
      GetDocUrl: () => "",
      GetAppCapabilities: () => (context.readOnly ? 1 : 0),
      GetActivationMode: () => 1,
      GetControlIntegrationLevel: () => 1,
      GetSolutionToken: () => "",
      GetCorrelationId: () => "correlation-1",
      GetInstanceId: () => "instance-1",
      GetTouchEnabled: () => false,
      GetCommerceAllowed: () => false,
      GetSupportedMatrix: () => context.requirementMatrix,
      GetHostFullVersion: () => "16.0.0.0",
      GetOfficeThemeInfo: () => JSON.stringify(context.theme),
      GetSettings: () => settingsObject,
    }),
    Execute(dispatch: number, params: unknown, callback: (answer: unknown) => void) {
      const bridge = scope[settings.bridgeName] as Bridge;
      const args = Array.isArray(params) && Array.isArray(params[0]) ? params[0] : params;
      void bridge({ dispatch, args }).then((answer) => callback(comArray([answer.error, answer.data])));
    },
    RegisterEvent(
      dispatch: number,
      _target: string,
      handler: (dispatch: number, payload: unknown) => void,
      callback: (status: number) => void,
    ) {
      handlers.set(String(dispatch), handler);
      callback(0);
    },
    UnregisterEvent(dispatch: number, _target: string, callback: (status: number) => void) {
      handlers.delete(String(dispatch));
      callback(0);
    },
  };
  for (const [name, member] of Object.entries(members))
    Object.defineProperty(window.external, name, { value: member, configurable: true });
}
