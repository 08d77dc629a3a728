import { layoutOf, type TileLayout } from './layout.ts'

// The 34 provincial units by GB/T 2260 and ISO 3166-2, each roughly where it lies. No boundary is drawn or implied.
const mainland = layoutOf([
  ['110000', 'BJ', '北京市', 'Beijing', '北京', 'Beijing', 5, 2],
  ['120000', 'TJ', '天津市', 'Tianjin', '天津', 'Tianjin', 6, 2],
  ['130000', 'HE', '河北省', 'Hebei', '河北', 'Hebei', 5, 3],
  ['140000', 'SX', '山西省', 'Shanxi', '山西', 'Shanxi', 4, 3],
  ['150000', 'NM', '内蒙古自治区', 'Inner Mongolia', '内蒙古', 'I. Mongolia', 4, 2],
  ['210000', 'LN', '辽宁省', 'Liaoning', '辽宁', 'Liaoning', 7, 2],
  ['220000', 'JL', '吉林省', 'Jilin', '吉林', 'Jilin', 7, 1],
  ['230000', 'HL', '黑龙江省', 'Heilongjiang', '黑龙江', 'Heilongjiang', 7, 0],
  ['310000', 'SH', '上海市', 'Shanghai', '上海', 'Shanghai', 7, 5],
  ['320000', 'JS', '江苏省', 'Jiangsu', '江苏', 'Jiangsu', 6, 4],
  ['330000', 'ZJ', '浙江省', 'Zhejiang', '浙江', 'Zhejiang', 6, 5],
  ['340000', 'AH', '安徽省', 'Anhui', '安徽', 'Anhui', 5, 5],
  ['350000', 'FJ', '福建省', 'Fujian', '福建', 'Fujian', 6, 6],
  ['360000', 'JX', '江西省', 'Jiangxi', '江西', 'Jiangxi', 5, 6],
  ['370000', 'SD', '山东省', 'Shandong', '山东', 'Shandong', 6, 3],
  ['410000', 'HA', '河南省', 'Henan', '河南', 'Henan', 5, 4],
  ['420000', 'HB', '湖北省', 'Hubei', '湖北', 'Hubei', 4, 5],
  ['430000', 'HN', '湖南省', 'Hunan', '湖南', 'Hunan', 4, 6],
  ['440000', 'GD', '广东省', 'Guangdong', '广东', 'Guangdong', 5, 7],
  ['450000', 'GX', '广西壮族自治区', 'Guangxi', '广西', 'Guangxi', 4, 7],
  ['460000', 'HI', '海南省', 'Hainan', '海南', 'Hainan', 4, 8],
  ['500000', 'CQ', '重庆市', 'Chongqing', '重庆', 'Chongqing', 3, 5],
  ['510000', 'SC', '四川省', 'Sichuan', '四川', 'Sichuan', 2, 5],
  ['520000', 'GZ', '贵州省', 'Guizhou', '贵州', 'Guizhou', 3, 6],
  ['530000', 'YN', '云南省', 'Yunnan', '云南', 'Yunnan', 2, 6],
  ['540000', 'XZ', '西藏自治区', 'Tibet', '西藏', 'Tibet', 1, 5],
  ['610000', 'SN', '陕西省', 'Shaanxi', '陕西', 'Shaanxi', 4, 4],
  ['620000', 'GS', '甘肃省', 'Gansu', '甘肃', 'Gansu', 2, 4],
  ['630000', 'QH', '青海省', 'Qinghai', '青海', 'Qinghai', 1, 4],
  ['640000', 'NX', '宁夏回族自治区', 'Ningxia', '宁夏', 'Ningxia', 3, 4],
  ['650000', 'XJ', '新疆维吾尔自治区', 'Xinjiang', '新疆', 'Xinjiang', 0, 3],
])

/** The 31 provinces, autonomous regions and municipalities. */
export const chinaProvinces: TileLayout = mainland

/** All 34 provincial units: with Taiwan, Hong Kong and Macao, whose tiles are hatched where the data have no value for them. */
export const chinaAll: TileLayout = [
  ...mainland,
  ...layoutOf([
    ['710000', 'TW', '台湾省', 'Taiwan', '台湾', 'Taiwan', 7, 7],
    ['810000', 'HK', '香港特别行政区', 'Hong Kong', '香港', 'Hong Kong', 6, 8],
    ['820000', 'MO', '澳门特别行政区', 'Macao', '澳门', 'Macao', 5, 8],
  ]),
]
