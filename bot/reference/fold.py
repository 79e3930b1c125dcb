"""One spelling for what people type in many: width, accents, case, digits. Pure."""

import unicodedata

_SAME = str.maketrans({
    "’": "'", "‘": "'", "`": "'", "–": "-", "—": "-", "‑": "-", "−": "-", "ё": "е", "ى": "ي", "ة": "ه", "ـ": "",
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "ı": "i",
})  # fmt: skip

_SIMPLE = str.maketrans(
    "條約國際務員會議從與應當為於書實證據電腦網絡資訊傳輸統點線偵單賠償護權個兒將關係屬規則財產業沒凍結構執許請協"
    "調罰懲處監獄讓轉難說設備計劃畫機閉險體現獲義職責經濟團組織續連聯繫無論該發開啟動術語詞彙標準紀錄報導師庫軟檢"
    "驗測試圖攝製複偽變換補價錢銀帳戶簽長間觸輕減輔勞養優惡嚴肅陸軍隊額領屆時諜擔適終辦認識訴訟審問費貨貿賄賂貪駐"
    "驅類願題顧顯飛餘館騙龍齊齡麼黨鑒針鈔鎖鏈鑑閱闡陳陰隱雙雜離靈靜預頒須頻顏風驚髮鬥衛衝裡見視親覺覽觀訂討訓託記"
    "訪詐評詢誌誘誠誤誰課談諒諸講謝譯讀負貴買賣賦質賴贊贈趕跡踐載輛輪轄農運過達違遞遠遲遷選遺邊郵鄰醫釋釐鍵鐵門陣"
    "階雖響項順頭魚滅滿漢濫潛營獎獨畢異療盜盡盤眾確礎禮種稱積穩窮竊筆節範築簡糧糾純紙級細給絕維綱緊緒緣編緩練縣縱"
    "總績繼羅習聖聞聲聽脅臨興舉舊艦艱藝藥號虧蟲衆裝儘億內兩冊刪創劇剝勝勢區卻參喪嚇園圍場塊壓壞壟壯夠奪婦學寧寫寬"
    "專對島帶幣幫幹廣廠廢廳張強彈後徑復徵恆恥態慣慮憲懷戰戲拋捨掃採揮損擇擊擴攔攜敗敵數斷晉曆東極樂樣檔歐歲歷歸殘"
    "殺毀氣決況洩淨溝湯",
    "条约国际务员会议从与应当为于书实证据电脑网络资讯传输统点线侦单赔偿护权个儿将关系属规则财产业没冻结构执许请协"
    "调罚惩处监狱让转难说设备计划画机闭险体现获义职责经济团组织续连联系无论该发开启动术语词汇标准纪录报导师库软检"
    "验测试图摄制复伪变换补价钱银帐户签长间触轻减辅劳养优恶严肃陆军队额领届时谍担适终办认识诉讼审问费货贸贿赂贪驻"
    "驱类愿题顾显飞余馆骗龙齐龄么党鉴针钞锁链鉴阅阐陈阴隐双杂离灵静预颁须频颜风惊发斗卫冲里见视亲觉览观订讨训托记"
    "访诈评询志诱诚误谁课谈谅诸讲谢译读负贵买卖赋质赖赞赠赶迹践载辆轮辖农运过达违递远迟迁选遗边邮邻医释厘键铁门阵"
    "阶虽响项顺头鱼灭满汉滥潜营奖独毕异疗盗尽盘众确础礼种称积稳穷窃笔节范筑简粮纠纯纸级细给绝维纲紧绪缘编缓练县纵"
    "总绩继罗习圣闻声听胁临兴举旧舰艰艺药号亏虫众装尽亿内两册删创剧剥胜势区却参丧吓园围场块压坏垄壮够夺妇学宁写宽"
    "专对岛带币帮干广厂废厅张强弹后径复征恒耻态惯虑宪怀战戏抛舍扫采挥损择击扩拦携败敌数断晋历东极乐样档欧岁历归残"
    "杀毁气决况泄净沟汤",
)

_SMALL_I, _LARGE_I = ("и\u0306", "й"), ("И\u0306", "Й")
"""A letter of its own: without it no ending of a Russian adjective is known."""


def fold(text: str) -> str:
    """Return text without accents, vowel marks and full-width forms, with ASCII digits; the case stays as it is."""
    if text.isascii():
        return text
    # Some characters unfold into ones that unfold again; two rounds reach a fixed point.
    for _ in range(2):
        text = unicodedata.normalize("NFKD", text).replace(*_SMALL_I).replace(*_LARGE_I).translate(_FOLDED)
    return text


class _Folded(dict[int, str]):
    """What becomes of each character; of one that was not met before it is told then."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if unicodedata.category(character) in {"Mn", "Cf"}:
            becomes = ""
        else:
            value = unicodedata.decimal(character, None)
            becomes = character.translate(_SAME) if value is None else str(value)
        self[code] = becomes
        return becomes


_FOLDED = _Folded()


def simple(text: str) -> str:
    """Return Chinese text with the traditional characters of the field in their simplified form."""
    return text.translate(_SIMPLE)
