import { Instance } from "../protocol/member";
import type { ObjectType } from "../protocol/member";
import type { Since } from "../protocol/profile";

const constants = (since: Since, values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { since, get: () => value }]));

export const datetimeFormat: ObjectType<null> = {
  name: "DatetimeFormatInfo",
  scalars: constants("1.12", {
    DateSeparator: "/",
    LongDatePattern: 'yyyy"年"m"月"d"日"',
    ShortDatePattern: "yyyy/m/d",
    TimeSeparator: ":",
    LongTimePattern: "h:mm:ss",
  }),
};

export const numberFormat: ObjectType<null> = {
  name: "NumberFormatInfo",
  scalars: constants("1.11", { NumberDecimalSeparator: ".", NumberGroupSeparator: "," }),
};

/** `Excel.CultureInfo` of a Chinese installation. */
export const cultureInfo: ObjectType<null> = {
  name: "CultureInfo",
  scalars: constants("1.11", { Name: "zh-CN" }),
  navigation: {
    DatetimeFormat: { since: "1.12", to: () => new Instance(datetimeFormat, null) },
    NumberFormat: { since: "1.11", to: () => new Instance(numberFormat, null) },
  },
};
