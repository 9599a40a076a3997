// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Fonts.h"

#include <QApplication>
#include <QFontDatabase>

namespace panel::fonts {

namespace {

QFont scaled(double factor, QFont::Weight weight)
{
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    font.setWeight(weight);
    return font;
}

} // namespace

QFont base()
{
#ifdef Q_OS_MACOS
    return QFontDatabase::systemFont(QFontDatabase::GeneralFont);
#else
    const QString inter = QStringLiteral("Inter");
    if (QFontDatabase::hasFamily(inter))
        return QFont(inter, 10);
    return QFontDatabase::systemFont(QFontDatabase::GeneralFont);
#endif
}

QFont small()
{
    return scaled(0.86, QFont::Normal);
}

QFont strong()
{
    return scaled(1, QFont::DemiBold);
}

QFont smallStrong()
{
    return scaled(0.86, QFont::DemiBold);
}

QFont caption()
{
    return scaled(0.83, QFont::DemiBold);
}

QFont title()
{
    return scaled(1.5, QFont::Bold);
}

QFont mono()
{
    // Asked once: it takes half a millisecond, and each cell that is painted wants the font.
    static const QString family = [] {
        for (const QString &name : {QStringLiteral("DejaVu Sans Mono"), QStringLiteral("Menlo")}) {
            if (QFontDatabase::hasFamily(name))
                return name;
        }
        return QString();
    }();
    const QFont reference = scaled(0.91, QFont::Normal);
    if (!family.isEmpty()) {
        QFont font = reference;
        font.setFamilies({family});
        font.setStyleHint(QFont::Monospace);
        return font;
    }
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (reference.pointSizeF() > 0)
        font.setPointSizeF(reference.pointSizeF());
    return font;
}

} // namespace panel::fonts
