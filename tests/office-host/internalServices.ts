/** Services that office.js calls by itself and that ask for no more than a polite answer. Telemetry stays between office.js and its host. */

class AddinInternalService {
  NotifyActionHandlerReady(): void {}
}

class TelemetryService {
  SendTelemetryEvent(): void {}
}

export const internalServices: ReadonlyMap<string, object> = new Map<string, object>([
  ["Microsoft.InternalService.AddinInternalService", new AddinInternalService()],
  ["Microsoft.Telemetry.TelemetryService", new TelemetryService()],
]);
