import { createContext, useContext } from "react";
import type { ScreenServices } from "./screenServices";

export const ScreenContext = createContext<ScreenServices | null>(null);

export function useScreens(): ScreenServices {
  const services = useContext(ScreenContext);
  if (!services) throw new Error("useScreens is used outside of ScreenContext.");
  return services;
}
