// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QDateTime;
class QTreeWidget;
class QWidget;

namespace panel {

/// A table whose first column, a name, takes the room that the others leave. `spoken`: for screen
/// readers.
QTreeWidget *makeVolumeTable(const QString &objectName, const QString &spoken,
                             const QStringList &headings, QWidget *parent);
/// A table within the frame of a card.
QWidget *inCard(QWidget *table, QWidget *parent);

/// A dash where it is not known: negative.
QString volumeSizeText(qint64 bytes);
/// Local; a dash where it is not known.
QString volumeMomentText(const QDateTime &moment);

} // namespace panel
