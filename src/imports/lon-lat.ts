/** Whether a coordinate system is longitude and latitude on CGCS2000 or WGS84, which are one at the accuracy of our data. */
export const isLonLat = (crs: string) =>
  /(EPSG:+(\d*\.?\d*:)?(4326|4490)|CRS:?84)$/i.test(crs.trim());
