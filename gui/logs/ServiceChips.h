// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QColor>
#include <QSet>
#include <QStringList>
#include <QWidget>

#include <functional>

namespace panel {

class PillButton;

/// One service: its colour and its name. Checked: its lines are shown. A click mutes it or brings
/// it back, a double click (or S) shows it alone.
class ServiceChip : public QAbstractButton
{
    Q_OBJECT

public:
    ServiceChip(const QString &service, QWidget *parent);

    const QString &service() const { return m_service; }
    void setColour(const QColor &colour);
    void setShown(bool shown);

    QSize sizeHint() const override;

Q_SIGNALS:
    void muteAsked(bool muted);
    void soloAsked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void nextCheckState() override {} ///< others decide

private:
    QString m_service;
    QColor m_colour;
};

/// A chip for each service, in one line; what has no room is behind the last one.
class ServiceChips : public QWidget
{
    Q_OBJECT

public:
    explicit ServiceChips(QWidget *parent);

    void setServices(const QStringList &services);
    void setHidden(const QSet<QString> &hidden);
    void setColours(const std::function<QColor(const QString &)> &colourOf);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void muteAsked(const QString &service, bool muted);
    void soloAsked(const QString &service);
    void moreAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    ServiceChip *chipAt(qsizetype index);
    void arrange();

    QStringList m_services;
    QSet<QString> m_hidden;
    std::function<QColor(const QString &)> m_colourOf;
    QList<ServiceChip *> m_chips; ///< of the first services, as many as ever had room
    PillButton *m_more;
};

} // namespace panel
